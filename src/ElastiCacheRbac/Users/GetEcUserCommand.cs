using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>Gets RBAC users.</summary>
/// <example><code>Get-EcUser</code><para>Every user of the account and region.</para></example>
/// <example><code>Get-EcUser app* | Set-EcUser -AccessString 'on ~app:* +@read'</code><para>Changes the permissions of the users whose ID begins with app.</para></example>
[Cmdlet(VerbsCommon.Get, "EcUser")]
[OutputType(typeof(User))]
public sealed class GetEcUserCommand : EcQueryCmdlet
{
    /// <summary>The user IDs to get; wildcards are allowed. A plain ID that does not exist is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserIds")]
    [ValidateNotNull]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>Only users with this user name.</summary>
    [Parameter]
    public string? UserName { get; set; }

    /// <summary>Only users of this engine.</summary>
    [Parameter]
    [ValidateSet("redis", "valkey")]
    public string? Engine { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (IdentityPattern pattern in IdentityPattern.From(UserId))
        {
            UserQuery query = new() { UserId = pattern.Exact, UserName = UserName, Engine = Engine };
            Read((connection, cancel) => pattern.Filter(connection.Users.DescribeAsync(query, cancel), user => user.UserId));
        }
    }
}
