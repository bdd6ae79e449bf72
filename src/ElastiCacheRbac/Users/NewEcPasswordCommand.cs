using System.Management.Automation;
using System.Net;
using System.Security;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>Makes passwords: random by the operating system's cryptographic source, and always within the service's rule.</summary>
/// <example><code>New-EcUser app 'on ~app:* +@read' -Password ($password = New-EcPassword)</code><para>A user with a new password, which is kept in a variable for its clients.</para></example>
/// <example><code>$text = New-EcPassword -Length 64 -AsPlainText</code><para>A longer one as text, for a place that takes nothing else.</para></example>
[Cmdlet(VerbsCommon.New, "EcPassword")]
[OutputType(typeof(SecureString))]
[OutputType(typeof(string))]
public sealed class NewEcPasswordCommand : EcCmdlet
{
    /// <summary>The length, 16 to 128 characters; by default 32, about 200 bits of randomness.</summary>
    [Parameter(Position = 0)]
    public int Length { get; set; } = PasswordGenerator.DefaultLength;

    /// <summary>Writes the password as text, which stays in memory, and on the screen where it is not taken elsewhere.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        SecureString password = PasswordGenerator.Create(Length);
        WriteObject(AsPlainText ? new NetworkCredential("", password).Password : password);
    });
}
