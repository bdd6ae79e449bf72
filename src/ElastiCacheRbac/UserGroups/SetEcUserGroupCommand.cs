using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Changes RBAC user groups: members come and go in one call. Who leaves loses its connections.</summary>
/// <example><code>Set-EcUserGroup app -AddUserId reporter -RemoveUserId intern</code><para>One goes, one comes, in one call.</para></example>
/// <example><code>Get-EcUserGroup web | Set-EcUserGroup -Engine valkey -Wait</code><para>Upgrades a group to Valkey; there is no way back.</para></example>
[Cmdlet(VerbsCommon.Set, "EcUserGroup", SupportsShouldProcess = true)]
[OutputType(typeof(UserGroup))]
public sealed class SetEcUserGroupCommand : EcGroupChangeCmdlet
{
    /// <summary>The group to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string UserGroupId { get; set; } = "";

    /// <summary>The users to make members.</summary>
    [Parameter]
    [IdentifierTransformation("UserId")]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[]? AddUserId { get; set; }

    /// <summary>The users that are to be members no more.</summary>
    [Parameter]
    [IdentifierTransformation("UserId")]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[]? RemoveUserId { get; set; }

    /// <summary>The engine: a redis group can become a valkey group, not back.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string? Engine { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ChangeGroup(new UserGroupChange
    {
        UserGroupId = UserGroupId,
        UserIdsToAdd = AddUserId ?? [],
        UserIdsToRemove = RemoveUserId ?? [],
        Engine = Engine,
    });
}
