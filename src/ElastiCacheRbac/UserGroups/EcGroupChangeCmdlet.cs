using System.Management.Automation;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>The base of cmdlets that change a user group by one modify call.</summary>
public abstract class EcGroupChangeCmdlet : EcChangeCmdlet
{
    /// <summary>Writes the changed group.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected void ChangeGroup(UserGroupChange asked) => Attempt(() =>
    {
        UserGroupChange change = UserGroupRules.Check(asked);
        if (ShouldProcess(change.UserGroupId, Describe(change)))
        {
            Call(async (connection, cancel) =>
            {
                UserGroup group = await connection.UserGroups.ModifyAsync(change, cancel).ConfigureAwait(false);
                Settle(group, (options, cancelWait) => connection.UserGroups.WaitUntilActiveAsync(change.UserGroupId, options, cancelWait), PassThru);
            });
        }
    });

    private static string Describe(UserGroupChange change)
    {
        List<string> parts = [];
        if (change.UserIdsToAdd.Count > 0)
        {
            parts.Add($"add {string.Join(", ", change.UserIdsToAdd)}");
        }

        if (change.UserIdsToRemove.Count > 0)
        {
            parts.Add($"remove {string.Join(", ", change.UserIdsToRemove)} and end their connections");
        }

        if (change.Engine is not null)
        {
            parts.Add($"set the engine to {change.Engine}");
        }

        return "Modify the user group: " + string.Join(", ", parts);
    }
}
