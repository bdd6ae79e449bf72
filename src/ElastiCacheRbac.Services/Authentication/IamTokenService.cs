using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Connecting;

namespace ElastiCacheRbac.Services.Authentication;

/// <summary>
/// Makes the tokens that clients send as passwords to authenticate by IAM. A token is a pre-signed request to the cache, without its
/// scheme; nothing is sent to make one. Source: the documentation of IAM authentication.
/// </summary>
public sealed class IamTokenService
{
    private const string Service = "elasticache";
    private const string Scheme = "https://";
    private static readonly TimeSpan _validity = TimeSpan.FromMinutes(15);
    private readonly CredentialSource _credentials;
    private readonly string _region;
    private readonly TimeProvider _clock;

    internal IamTokenService(CredentialSource credentials, string region, TimeProvider clock)
    {
        _credentials = credentials;
        _region = region;
        _clock = clock;
    }

    /// <summary>Makes a token for a replication group.</summary>
    /// <param name="replicationGroupId">The replication group's ID.</param>
    /// <param name="userId">The ID of a user that authenticates by IAM.</param>
    /// <param name="cancellationToken">Ends the getting of credentials.</param>
    /// <exception cref="EcException">There are no credentials to sign with: <c>CredentialsUnavailable</c>.</exception>
    public Task<IamAuthToken> CreateForReplicationGroupAsync(string replicationGroupId, string userId, CancellationToken cancellationToken = default) =>
        CreateAsync(ResourceId.ReplicationGroup(replicationGroupId), userId, isServerless: false, cancellationToken);

    /// <summary>Makes a token for a serverless cache.</summary>
    /// <param name="serverlessCacheName">The serverless cache's name.</param>
    /// <param name="userId">The ID of a user that authenticates by IAM.</param>
    /// <param name="cancellationToken">Ends the getting of credentials.</param>
    /// <exception cref="EcException">There are no credentials to sign with: <c>CredentialsUnavailable</c>.</exception>
    public Task<IamAuthToken> CreateForServerlessCacheAsync(string serverlessCacheName, string userId, CancellationToken cancellationToken = default) =>
        CreateAsync(ResourceId.ServerlessCache(serverlessCacheName), userId, isServerless: true, cancellationToken);

    private async Task<IamAuthToken> CreateAsync(string cacheId, string userId, bool isServerless, CancellationToken cancellationToken)
    {
        string user = ResourceId.User(userId);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableCredentials keys = await _credentials.GetAsync().ConfigureAwait(false);
        DateTime signedAt = _clock.GetUtcNow().UtcDateTime;
        var request = new DefaultRequest(new ConnectRequest(), Service)
        {
            HttpMethod = "GET",
            UseQueryString = true,
            Endpoint = new Uri(Scheme + cacheId),
            ResourcePath = "/",
            Parameters =
            {
                ["Action"] = "connect",
                ["User"] = user,
                ["X-Amz-Expires"] = FormattableString.Invariant($"{_validity.TotalSeconds:0}"),
            },
        };
        if (isServerless)
        {
            request.Parameters["ResourceType"] = "ServerlessCache";
        }

        if (keys.UseToken)
        {
            request.Parameters["X-Amz-Security-Token"] = keys.Token;
        }

        AWS4SigningResult signature =
            AWS4PreSignedUrlSigner.SignRequest(request, clientConfig: null, metrics: null, keys.AccessKey, keys.SecretKey, Service, _region, signedAt);
        string token = $"{AmazonServiceClient.ComposeUrl(request).AbsoluteUri.Substring(Scheme.Length)}&{signature.ForQueryParameters}";
        return new IamAuthToken(cacheId, user, new NetworkCredential(string.Empty, token).SecurePassword, signedAt + _validity);
    }

    private sealed class ConnectRequest : AmazonWebServiceRequest;
}
