using System.Collections;
using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// Takes secrets as SecureString or PSCredential (its password). A plain string is refused: it would stay in the
/// command history, in transcripts and in memory.
/// </summary>
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    private const string PlainRefusal =
        "A secret is not taken as a plain string, which would stay in histories and transcripts. " +
        "Use a SecureString: (Read-Host -AsSecureString), (Get-Secret name) or (Get-Credential).";

    private static readonly SecureString _plain = new();

    /// <summary>Whether the parameter is a <see cref="SecretSource"/>, which takes a script block that reads the secret as well.</summary>
    public bool TakesScriptBlock { get; set; }

    /// <summary>
    /// Whether a plain string is bound, as a mark that <see cref="ThrowIfPlain"/> refuses. For parameters that objects are piped to:
    /// the error of a binding that fails carries the object, and PowerShell prints parts of it.
    /// </summary>
    public bool RefusesLater { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrap(inputData) switch
    {
        // A column of a CSV that is left empty holds no secret.
        null or "" => null,
        ScriptBlock reader when TakesScriptBlock => new SecretSource(reader),
        IEnumerable and not string and var several => several.Cast<object?>().Select(One).ToArray(),
        var one => One(one),
    };

    /// <summary>The secret that a value is or has; null if it is none.</summary>
    internal static SecureString? Secret(object? value) => Unwrap(value) switch
    {
        SecureString secret => secret,
        PSCredential credential => credential.Password,
        _ => null,
    };

    /// <summary>Refuses secrets that were plain strings.</summary>
    /// <param name="secrets">What was bound.</param>
    /// <param name="userId">Whose secrets they are.</param>
    /// <exception cref="EcException">One was a plain string.</exception>
    internal static void ThrowIfPlain(IReadOnlyList<SecureString>? secrets, string userId)
    {
        if (secrets?.Contains(_plain) == true)
        {
            throw new EcException("SecretPlain", ErrorKind.InvalidInput, $"The password of '{userId}' is refused. {PlainRefusal}", userId);
        }
    }

    private SecureString One(object? value) =>
        Secret(value) is { } secret ? secret
        : Unwrap(value) is not string ? throw new ArgumentTransformationMetadataException("A secret is a SecureString or a PSCredential.")
        : RefusesLater ? _plain
        : throw new ArgumentTransformationMetadataException(PlainRefusal);

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
