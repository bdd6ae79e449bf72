using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>Deletes RBAC users. The service takes them out of their groups, which ends their connections.</summary>
/// <example><code>Remove-EcUser app -Confirm:$false</code><para>Deletes one user without asking.</para></example>
/// <example><code>Get-EcUser tmp-* | Remove-EcUser -Wait</code><para>Deletes several, asks for each, and waits until they are gone.</para></example>
[Cmdlet(VerbsCommon.Remove, "EcUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(User))]
public sealed class RemoveEcUserCommand : EcChangeCmdlet
{
    /// <summary>The user to delete.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string UserId { get; set; } = "";

    /// <summary>Writes the deleted user as it was last.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        string userId = ResourceId.User(UserId);
        DefaultUser.ThrowIfProtected(userId);
        if (ShouldProcess(userId, "Delete the user, take it out of its groups and end its connections"))
        {
            Call(async (connection, cancel) =>
            {
                User user = await connection.Users.DeleteAsync(userId, cancel).ConfigureAwait(false);
                SettleGone(user, (options, cancelWait) => connection.Users.WaitUntilDeletedAsync(userId, options, cancelWait), PassThru);
            });
        }
    });
}
