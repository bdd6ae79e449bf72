using Amazon;
using Amazon.ElastiCache;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>Makes the SDK's client for a connection's settings. Reads the environment and the profiles, and sends nothing.</summary>
internal static class ClientFactory
{
    /// <summary>Makes the client, and tells its credentials and region.</summary>
    /// <param name="settings">Where to and as whom.</param>
    /// <param name="clock">The clock of time limits.</param>
    public static (IAmazonElastiCache Client, CredentialSource Credentials, string Region) Create(ConnectionSettings settings, TimeProvider clock)
    {
        SignInClients.Register();
        var profiles = new CredentialProfileStoreChain();
        CredentialProfile? named = settings.ProfileName is null ? null : FindProfile(profiles, settings.ProfileName);
        profiles.TryGetProfile(DefaultAWSCredentialsIdentityResolver.GetProfileName(), out CredentialProfile? usual);

        var httpClients = new HttpClients(settings.Handler, clock);
        var config = new AmazonElastiCacheConfig
        {
            RetryMode = RequestRetryMode.Adaptive,
            HttpClientFactory = httpClients,
            Profile = named is null ? null : new Profile(named.Name),
        };

        // The SDK itself reads an endpoint from the environment or the profile, if one is there.
        Uri? endpoint = settings.EndpointUrl ?? (config.ServiceURL is { } url ? new Uri(url, UriKind.RelativeOrAbsolute) : null);
        CheckEndpoint(endpoint);
        bool isLocal = (settings.Handler is not null && settings.EndpointUrl is null) || endpoint is { IsLoopback: true };
        string region = RegionRule.Find(settings.Region, endpoint, named?.Region?.SystemName, usual?.Region?.SystemName, isLocal);
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = region;
        }

        CredentialSource credentials =
            CredentialSource.Choose(settings, new ProfileCredentials(profiles, region, httpClients), named, usual, isLocal);
        return (new AmazonElastiCacheClient(credentials.Credentials, config), credentials, region);
    }

    private static void CheckEndpoint(Uri? endpoint)
    {
        if (endpoint is not null && (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps)))
        {
            throw new InvalidInputException(nameof(Messages.EndpointInvalid), Messages.EndpointInvalid(endpoint.ToString()), endpoint.ToString());
        }
    }

    private static CredentialProfile FindProfile(CredentialProfileStoreChain profiles, string name) =>
        profiles.TryGetProfile(name, out CredentialProfile profile)
            ? profile
            : throw new InvalidInputException(nameof(Messages.ProfileNotFound), Messages.ProfileNotFound(name), name);
}
