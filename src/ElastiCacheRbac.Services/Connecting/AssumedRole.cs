using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>
/// A role that a profile names, assumed with the credentials of another profile. The SDK's own way to do this looks for the assembly of
/// its STS client among all that are loaded in the process, and in PowerShell finds that of another module, whose types are not this
/// module's; and it asks the instance metadata service for a region, where the connection's is known.
/// </summary>
/// <param name="source">The credentials to assume it with.</param>
/// <param name="role">The profile's role, session name and external ID.</param>
/// <param name="region">The region whose STS is asked.</param>
/// <param name="httpClients">Makes the HTTP clients.</param>
internal sealed class AssumedRole(AWSCredentials source, CredentialProfileOptions role, string region, HttpClientFactory httpClients) : RefreshingAWSCredentials
{
    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var config = new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region), HttpClientFactory = httpClients };
        using var sts = new AmazonSecurityTokenServiceClient(source, config);
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            RoleSessionName = role.RoleSessionName ?? "ElastiCacheRbac",
            ExternalId = role.ExternalID,
        };
        AssumeRoleResponse answer = await sts.AssumeRoleAsync(request).ConfigureAwait(false);
        Credentials keys = answer.Credentials;
        return new CredentialsRefreshState(
            new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), keys.Expiration ?? DateTime.UtcNow);
    }
}
