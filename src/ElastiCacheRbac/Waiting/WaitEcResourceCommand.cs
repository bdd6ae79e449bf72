using System.Management.Automation;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Waiting;

/// <summary>
/// Waits until users, user groups, replication groups and serverless caches are active or available, all of them at once,
/// and writes them as they are then. One that failed, or is gone, is an error of its own.
/// </summary>
/// <example><code>Get-EcUser app* | Set-EcUser -AppendAccessString '-@dangerous' -PassThru | Wait-EcResource</code><para>Changes several users, and waits for all of them together.</para></example>
/// <example><code>Get-EcServerlessCache tmp-* | Remove-EcServerlessCache -PassThru | Wait-EcResource -Deleted -Timeout 600</code><para>Deletes several, and waits up to ten minutes until they are gone.</para></example>
[Cmdlet(VerbsLifecycle.Wait, "EcResource")]
[OutputType(typeof(Users.User), typeof(UserGroups.UserGroup), typeof(Caches.ReplicationGroup), typeof(Caches.ServerlessCache), typeof(Authentication.CacheAuthentication))]
public sealed class WaitEcResourceCommand : EcTogetherCmdlet
{
    /// <summary>What to wait for, as any cmdlet of this module wrote it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>Waits until they are gone.</summary>
    [Parameter]
    public SwitchParameter Deleted { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ElastiCacheConnection connection = Connect(ProfileName, Region);
        foreach (PSObject item in InputObject)
        {
            object resource = item.BaseObject;
            Together(async (options, cancel) =>
            {
                if (!Deleted)
                {
                    return await connection.Waiting.UntilReadyAsync(resource, options, cancel).ConfigureAwait(false);
                }

                await connection.Waiting.UntilDeletedAsync(resource, options, cancel).ConfigureAwait(false);
                return null;
            });
        }
    });
}
