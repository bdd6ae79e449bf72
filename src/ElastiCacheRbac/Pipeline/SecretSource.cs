using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Pipeline;

/// <summary>Where a user's secret comes from: given, or read by a script block, such as from a vault.</summary>
public sealed class SecretSource
{
    private readonly SecureString? _given;
    private readonly ScriptBlock? _reader;

    /// <summary>A secret that is given.</summary>
    /// <param name="secret">The secret.</param>
    public SecretSource(SecureString secret) => _given = secret;

    /// <summary>A secret that a script block reads.</summary>
    /// <param name="reader">Finds the user ID in <c>$_</c> and writes one SecureString or PSCredential.</param>
    public SecretSource(ScriptBlock reader) => _reader = reader;

    /// <summary>Gets the secret, on the pipeline thread.</summary>
    /// <param name="userId">Whose secret it is.</param>
    /// <exception cref="EcException">The script block failed, or wrote something else: <c>SecretUnreadable</c>.</exception>
    internal SecureString Read(string userId) => _given ?? ReadBy(_reader!, userId);

    private static SecureString ReadBy(ScriptBlock reader, string userId)
    {
        Collection<PSObject> found;
        try
        {
            found = reader.InvokeWithContext(null, [new PSVariable("_", userId)]);
        }
        catch (RuntimeException error)
        {
            throw Unreadable(userId, error.Message, error);
        }

        return found is [var only] && SecretTransformationAttribute.Secret(only) is { } secret
            ? secret
            : throw Unreadable(userId, "It is to write one SecureString or PSCredential, and nothing else.");
    }

    private static EcException Unreadable(string userId, string reason, Exception? cause = null)
    {
        string message = $"The script block that reads a secret of '{userId}' gave none. {reason}";
        return new EcException("SecretUnreadable", ErrorKind.InvalidInput, message, userId, cause);
    }
}
