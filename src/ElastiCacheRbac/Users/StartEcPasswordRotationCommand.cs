using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>
/// Has users take a new password beside the present one, so that no client breaks while the new one is handed out.
/// Complete-EcPasswordRotation then ends the old one.
/// </summary>
/// <example><code>$new = New-EcPassword; Start-EcPasswordRotation app -PresentPassword (Read-Host -AsSecureString) -NewPassword $new -Wait</code><para>From now on clients may use either.</para></example>
/// <example><code>Get-EcUser app-* | Start-EcPasswordRotation -PresentPassword { Get-Secret $_ } -NewPassword { Get-Secret "$_-new" }</code><para>Reads each user's passwords from a vault, here by SecretManagement.</para></example>
[Cmdlet(VerbsLifecycle.Start, "EcPasswordRotation", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
public sealed class StartEcPasswordRotationCommand : EcRotationCmdlet
{
    /// <summary>
    /// The present password, in the same forms as -NewPassword. The service does not tell it and cannot check it: it has to be
    /// given again to stay.
    /// </summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation(TakesScriptBlock = true)]
    public SecretSource? PresentPassword { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        SecureString present = PresentPassword!.Read(UserId);
        SecureString next = NewPassword!.Read(UserId);
        string userId = PasswordRotation.Start(UserId, present, next).UserId;
        Rotate(
            userId,
            "Take the new password beside the present one; connections stay",
            (connection, cancel) => connection.PasswordRotation.StartAsync(userId, present, next, cancel));
    });
}
