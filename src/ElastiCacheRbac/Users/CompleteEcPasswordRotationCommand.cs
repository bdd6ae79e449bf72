using System.Management.Automation;
using System.Security;

namespace ElastiCacheRbac.Users;

/// <summary>Has users take only the new password of a rotation that Start-EcPasswordRotation began. Connections stay.</summary>
/// <example><code>Complete-EcPasswordRotation app -NewPassword (Get-Secret app-new) -Wait</code><para>The old password lets nobody in any more.</para></example>
/// <example><code>Get-EcUser | Where-Object PasswordCount -eq 2 | Complete-EcPasswordRotation -NewPassword { Get-Secret "$_-new" }</code><para>Completes every rotation that is under way, with the passwords of a vault.</para></example>
[Cmdlet(VerbsLifecycle.Complete, "EcPasswordRotation", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
public sealed class CompleteEcPasswordRotationCommand : EcRotationCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        SecureString next = NewPassword!.Read(UserId);
        string userId = PasswordRotation.Complete(UserId, next).UserId;
        Rotate(
            userId,
            "Take the new password only; the old one lets nobody in any more, and connections stay",
            (connection, cancel) => connection.PasswordRotation.CompleteAsync(userId, next, cancel));
    });
}
