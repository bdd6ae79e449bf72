using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>The base of cmdlets that take users from the pipeline and change the members of a group by one call.</summary>
public abstract class EcGroupMemberCmdlet : EcGroupChangeCmdlet
{
    private readonly PipedMembers _members = new();

    /// <summary>The group whose members change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string UserGroupId { get; set; } = "";

    /// <summary>The users.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[] UserId { get; set; } = [];

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => _members.Add(UserGroupId, UserId);

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        foreach ((string userGroupId, IReadOnlyList<string> userIds) in _members)
        {
            ChangeGroup(ChangeFor(userGroupId, userIds));
        }

        base.EndProcessing();
    }

    private protected abstract UserGroupChange ChangeFor(string userGroupId, IReadOnlyList<string> userIds);
}
