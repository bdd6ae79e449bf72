using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>The credentials of profiles: roles and chains of roles by <see cref="AssumedRole"/>, everything else by the SDK.</summary>
/// <param name="profiles">The profiles of the machine.</param>
/// <param name="region">The region whose STS is asked.</param>
/// <param name="httpClients">Makes the HTTP clients.</param>
internal sealed class ProfileCredentials(CredentialProfileStoreChain profiles, string region, HttpClientFactory httpClients)
{
    /// <summary>Whether a profile is a role to be assumed with the credentials of another profile.</summary>
    public static bool IsRole(CredentialProfile? profile) =>
        profile?.Options is { RoleArn: not null, SourceProfile: not null, MfaSerial: null };

    /// <summary>The credentials of a profile. Nothing is sent.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="EcException">It gives none: <c>ProfileUnusable</c>.</exception>
    public AWSCredentials Of(CredentialProfile profile) => Of(profile, []);

    private AWSCredentials Of(CredentialProfile profile, HashSet<string> chain)
    {
        if (!IsRole(profile))
        {
            try
            {
                return AWSCredentialsFactory.GetAWSCredentials(profile, profiles, nonCallbackOnly: true);
            }
            catch (Exception e) when (e is InvalidOperationException or InvalidDataException or AmazonClientException)
            {
                throw Unusable(profile, e.Message, e);
            }
        }

        string next = profile.Options.SourceProfile;
        return chain.Add(profile.Name) && profiles.TryGetProfile(next, out CredentialProfile source)
            ? new AssumedRole(Of(source, chain), profile.Options, region, httpClients)
            : throw Unusable(profile, $"its source profile '{next}' does not exist, or leads back to it.");
    }

    private static EcException Unusable(CredentialProfile profile, string reason, Exception? cause = null) =>
        new(nameof(Messages.ProfileUnusable), ErrorKind.AccessDenied, Messages.ProfileUnusable(profile.Name, reason), profile.Name, cause);
}
