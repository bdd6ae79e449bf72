using System.Collections;
using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Creates RBAC user groups. Users that are piped in become members of one group, in one call.</summary>
/// <example><code>New-EcUserGroup app -UserId app, app-default</code><para>A redis group needs a member whose user name is default.</para></example>
/// <example><code>Get-EcUser app* | New-EcUserGroup -UserGroupId app -IfNotExists -Wait</code><para>A group of the users whose ID begins with app.</para></example>
[Cmdlet(VerbsCommon.New, "EcUserGroup", SupportsShouldProcess = true)]
[OutputType(typeof(UserGroup))]
public sealed class NewEcUserGroupCommand : EcEnsureCmdlet
{
    private readonly PipedMembers _members = new();

    /// <summary>The group's identifier: a letter, then letters, digits and hyphens, 40 at most. Stored in lower case.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    public string UserGroupId { get; set; } = "";

    /// <summary>The members' user IDs.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserIds")]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>The engine: redis (the default) or valkey.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string Engine { get; set; } = Identifiers.CacheEngine.Redis;

    /// <summary>Tags for the new group.</summary>
    [Parameter]
    public Hashtable? Tag { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _members.Add(UserGroupId, UserId);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach ((string userGroupId, IReadOnlyList<string> userIds) in _members)
        {
            Create(new UserGroupSpecification { UserGroupId = userGroupId, Engine = Engine, UserIds = userIds, Tags = TagTable.Read(Tag) });
        }

        base.EndProcessing();
    }

    private void Create(UserGroupSpecification asked) => Attempt(() =>
    {
        UserGroupSpecification specification = UserGroupRules.Check(asked);
        string members = specification.UserIds.Count == 0 ? "no members" : $"members {string.Join(", ", specification.UserIds)}";
        if (ShouldProcess(specification.UserGroupId, $"Create the user group with {members}"))
        {
            CreateOrEnsure(
                specification.UserGroupId,
                (connection, cancel) => connection.UserGroups.CreateAsync(specification, cancel),
                (connection, converge, cancel) => connection.UserGroups.EnsureAsync(specification, converge, cancel),
                (connection, options, cancel) => connection.UserGroups.WaitUntilActiveAsync(specification.UserGroupId, options, cancel));
        }
    });
}
