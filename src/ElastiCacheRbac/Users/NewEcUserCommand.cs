using System.Collections;
using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>Creates RBAC users.</summary>
/// <example><code>New-EcUser app -AccessString 'on ~app:* +@read' -Password (Read-Host -AsSecureString)</code><para>A user whose name is its ID.</para></example>
/// <example><code>Import-Csv users.csv | New-EcUser -IfNotExists -Wait</code><para>One user a row: columns UserId, UserName, AccessString, AuthenticationMode.</para></example>
[Cmdlet(VerbsCommon.New, "EcUser", SupportsShouldProcess = true, DefaultParameterSetName = ByMode)]
[OutputType(typeof(User))]
public sealed class NewEcUserCommand : EcEnsureCmdlet
{
    private const string ByMode = nameof(ByMode);
    private const string WithoutPassword = nameof(WithoutPassword);

    /// <summary>The user's identifier: a letter, then letters, digits and hyphens. Stored in lower case.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    public string UserId { get; set; } = "";

    /// <summary>The name that clients authenticate with; by default the user ID, or the name in -Credential.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? UserName { get; set; }

    /// <summary>The permissions, such as 'on ~app:* +@read'.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string AccessString { get; set; } = "";

    /// <summary>The engine: redis (the default) or valkey.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string? Engine { get; set; }

    /// <summary>One or two passwords of 16 to 128 characters, as SecureString or PSCredential.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SecretTransformation(RefusesLater = true)]
    public SecureString[]? Password { get; set; }

    /// <summary>The user name and its password.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>How the user proves who it is: Password, NoPasswordRequired or Iam.</summary>
    [Parameter(ParameterSetName = ByMode, ValueFromPipelineByPropertyName = true)]
    [AuthenticationModeTransformation]
    public AuthenticationMode AuthenticationMode { get; set; } = AuthenticationMode.Password;

    /// <summary>Lets in whoever names the user: -AuthenticationMode NoPasswordRequired.</summary>
    [Parameter(ParameterSetName = WithoutPassword)]
    public SwitchParameter NoPasswordRequired { get; set; }

    /// <summary>Sends the access string as it is. Without this a mistaken one is an error before anything is sent.</summary>
    [Parameter]
    public SwitchParameter SkipValidation { get; set; }

    /// <summary>Tags for the new user.</summary>
    [Parameter]
    public Hashtable? Tag { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        SecretTransformationAttribute.ThrowIfPlain(Password, UserId);
        UserSpecification specification = UserRules.Check(new UserSpecification
        {
            UserId = UserId,
            UserName = Given(UserName) ?? Credential?.UserName ?? ResourceId.User(UserId),
            AccessString = AccessString,
            SkipAccessStringCheck = SkipValidation,
            Engine = Given(Engine) ?? CacheEngine.Redis,
            AuthenticationMode = NoPasswordRequired ? AuthenticationMode.NoPasswordRequired : AuthenticationMode,
            Passwords = [.. Password ?? [], .. Credential is null ? [] : new[] { Credential.Password }],
            Tags = TagTable.Read(Tag),
        });

        if (!SkipValidation)
        {
            AccessStringWarnings.Write(this, specification.UserId, AccessStringCheck.Of(AccessString));
        }

        if (ShouldProcess(UserId, AccessEffect.OfCreating(specification)))
        {
            CreateOrEnsure(
                UserId,
                (connection, cancel) => connection.Users.CreateAsync(specification, cancel),
                (connection, converge, cancel) => connection.Users.EnsureAsync(specification, converge, cancel),
                (connection, options, cancel) => connection.Users.WaitUntilActiveAsync(specification.UserId, options, cancel));
        }
    });

    // A column of a CSV that is left empty asks for nothing special.
    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
