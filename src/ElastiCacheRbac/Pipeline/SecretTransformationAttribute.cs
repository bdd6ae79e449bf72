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
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrap(inputData) switch
    {
        // A column of a CSV that is left empty holds no secret.
        null or "" => null,
        IEnumerable and not string and var several => several.Cast<object?>().Select(One).ToArray(),
        var one => One(one),
    };

    private static SecureString One(object? value) => Unwrap(value) switch
    {
        SecureString secret => secret,
        PSCredential credential => credential.Password,
        string => throw new ArgumentTransformationMetadataException(
            "A secret is not taken as a plain string, which would stay in histories and transcripts. " +
            "Use a SecureString: (Read-Host -AsSecureString), (Get-Secret name) or (Get-Credential)."),
        _ => throw new ArgumentTransformationMetadataException("A secret is a SecureString or a PSCredential."),
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
