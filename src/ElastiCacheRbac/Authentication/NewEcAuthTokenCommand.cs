using System.Management.Automation;
using System.Net;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Authentication;

/// <summary>
/// Makes the tokens that clients send as the password of a user that authenticates by IAM. A token is good for new
/// connections for 15 minutes. Nothing is sent to make one: it is signed with the credentials at hand, which need
/// elasticache:Connect on the cache and the user.
/// </summary>
/// <example><code>New-EcAuthToken sessions -UserId app</code><para>A token for a replication group, as a SecureString with what it is good for.</para></example>
/// <example><code>Get-EcServerlessCache carts | New-EcAuthToken -UserId app -AsPlainText</code><para>The bare token for a serverless cache, such as for redis-cli.</para></example>
[Cmdlet(VerbsCommon.New, "EcAuthToken", DefaultParameterSetName = ForReplicationGroup)]
[OutputType(typeof(IamAuthToken))]
[OutputType(typeof(string))]
public sealed class NewEcAuthTokenCommand : EcRegionCmdlet
{
    private const string ForReplicationGroup = nameof(ForReplicationGroup);
    private const string ForServerlessCache = nameof(ForServerlessCache);

    /// <summary>The replication group to connect to.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ForReplicationGroup, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    [ArgumentCompleter(typeof(ReplicationGroupIdCompleter))]
    public string ReplicationGroupId { get; set; } = "";

    /// <summary>The serverless cache to connect to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ForServerlessCache, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ServerlessCacheName))]
    [ArgumentCompleter(typeof(ServerlessCacheNameCompleter))]
    public string ServerlessCacheName { get; set; } = "";

    /// <summary>The user to connect as, whose authentication mode is Iam.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string UserId { get; set; } = "";

    /// <summary>Writes the bare token as text. Whoever reads it can connect until it expires.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Call(async (connection, cancel) =>
    {
        IamAuthToken token = ParameterSetName == ForServerlessCache
            ? await connection.IamTokens.CreateForServerlessCacheAsync(ServerlessCacheName, UserId, cancel).ConfigureAwait(false)
            : await connection.IamTokens.CreateForReplicationGroupAsync(ReplicationGroupId, UserId, cancel).ConfigureAwait(false);
        PostOutput(AsPlainText ? new NetworkCredential("", token.Token).Password : token);
    });
}
