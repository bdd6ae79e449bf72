using System.Collections;
using System.Management.Automation;
using System.Security;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// Takes secrets as SecureString or PSCredential (its password). A plain string is refused: it would stay in the
/// command history, in transcripts and in memory.
/// </summary>
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter is a <see cref="SecretSource"/>, which takes a script block that reads the secret as well.</summary>
    public bool TakesScriptBlock { get; set; }

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

    private static SecureString One(object? value) => Secret(value) ?? throw new ArgumentTransformationMetadataException(
        Unwrap(value) is string
            ? "A secret is not taken as a plain string, which would stay in histories and transcripts. " +
              "Use a SecureString: (Read-Host -AsSecureString), (Get-Secret name) or (Get-Credential)."
            : "A secret is a SecureString or a PSCredential.");

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
