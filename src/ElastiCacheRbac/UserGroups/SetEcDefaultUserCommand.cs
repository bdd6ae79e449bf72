using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Swaps the default user of RBAC user groups, in one call. Connections of the former default user end.</summary>
/// <example><code>Set-EcDefaultUser -UserGroupId app -UserId app-default</code><para>The user app-default, whose name is default, takes the place of the present default user.</para></example>
/// <example><code>Get-EcUserGroup | Set-EcDefaultUser -UserId locked-default -WhatIf</code><para>Tells what the swap would do in every group.</para></example>
[Cmdlet(VerbsCommon.Set, "EcDefaultUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(UserGroup))]
public sealed class SetEcDefaultUserCommand : EcChangeCmdlet
{
    /// <summary>The group whose default user is swapped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string UserGroupId { get; set; } = "";

    /// <summary>The new default user: its user name is default.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string UserId { get; set; } = "";

    /// <summary>Writes the changed group.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        string userGroupId = ResourceId.UserGroup(UserGroupId);
        string userId = ResourceId.User(UserId);
        if (ShouldProcess(userGroupId, $"Make '{userId}' the default user and end the connections of the former one"))
        {
            Call(async (connection, cancel) =>
            {
                UserGroup group = await connection.UserGroups.SwapDefaultUserAsync(userGroupId, userId, cancel).ConfigureAwait(false);
                Settle(group, (options, cancelWait) => connection.UserGroups.WaitUntilActiveAsync(userGroupId, options, cancelWait), PassThru);
            });
        }
    });
}
