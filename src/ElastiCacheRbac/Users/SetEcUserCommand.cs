using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>Changes RBAC users. Their groups and caches take the change over; connections stay.</summary>
/// <example><code>Set-EcUser app -AccessString 'on ~app:* +@read +@write'</code><para>Replaces the permissions.</para></example>
/// <example><code>Get-EcUser | Where-Object UserName -like app* | Set-EcUser -AccessString 'on ~app:* +@read' -Wait</code><para>Changes several and waits for all of them.</para></example>
[Cmdlet(VerbsCommon.Set, "EcUser", SupportsShouldProcess = true, DefaultParameterSetName = ByMode)]
[OutputType(typeof(User))]
public sealed class SetEcUserCommand : EcChangeCmdlet
{
    private const string ByMode = nameof(ByMode);
    private const string WithoutPassword = nameof(WithoutPassword);

    /// <summary>The user to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    public string UserId { get; set; } = "";

    /// <summary>The new permissions, in place of the present ones.</summary>
    [Parameter(Position = 1)]
    public string? AccessString { get; set; }

    /// <summary>Rules to put behind the present permissions.</summary>
    [Parameter]
    public string? AppendAccessString { get; set; }

    /// <summary>The engine: a redis user can become a valkey user, not back.</summary>
    [Parameter]
    public string? Engine { get; set; }

    /// <summary>One or two passwords, in place of the present ones, as SecureString or PSCredential.</summary>
    [Parameter]
    [SecretTransformation]
    public SecureString[]? Password { get; set; }

    /// <summary>How the user proves who it is: Password, NoPasswordRequired or Iam.</summary>
    [Parameter(ParameterSetName = ByMode)]
    [AuthenticationModeTransformation]
    public AuthenticationMode? AuthenticationMode { get; set; }

    /// <summary>Lets in whoever names the user: -AuthenticationMode NoPasswordRequired.</summary>
    [Parameter(ParameterSetName = WithoutPassword)]
    public SwitchParameter NoPasswordRequired { get; set; }

    /// <summary>Writes the changed user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        UserChange change = UserRules.Check(new UserChange
        {
            UserId = UserId,
            AccessString = AccessString,
            AppendAccessString = AppendAccessString,
            Engine = Engine,
            AuthenticationMode = NoPasswordRequired ? Users.AuthenticationMode.NoPasswordRequired : AuthenticationMode,
            Passwords = Password,
        });

        if (ShouldProcess(UserId, Describe(change)))
        {
            Change(async (connection, cancel) =>
            {
                User user = await connection.Users.ModifyAsync(change, cancel).ConfigureAwait(false);
                Settle(user, (options, cancelWait) => connection.Users.WaitUntilActiveAsync(change.UserId, options, cancelWait), PassThru);
            });
        }
    });

    private static string Describe(UserChange change)
    {
        List<string> parts = [];
        if (change.AccessString is not null)
        {
            parts.Add($"set the access string to '{change.AccessString}'");
        }

        if (change.AppendAccessString is not null)
        {
            parts.Add($"append '{change.AppendAccessString}' to the access string");
        }

        if (change.Engine is not null)
        {
            parts.Add($"set the engine to {change.Engine}");
        }

        if (change.AuthenticationMode is not null)
        {
            parts.Add($"set authentication to {change.AuthenticationMode}");
        }

        if (change.Passwords is not null)
        {
            parts.Add($"replace the passwords by {change.Passwords.Count} new");
        }

        return "Modify the user: " + string.Join(", ", parts);
    }
}
