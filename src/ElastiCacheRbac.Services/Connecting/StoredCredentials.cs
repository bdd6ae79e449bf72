using System.Reflection;
using Amazon.Runtime;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>
/// Credentials in an object of another copy of the AWS SDK, such as the AWS Tools for PowerShell keep in
/// <c>$StoredAWSCredentials</c>. They are asked for anew each time, so that they stay fresh as their own type keeps them.
/// </summary>
internal sealed class StoredCredentials(object stored) : AWSCredentials
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public override ImmutableCredentials GetCredentials()
    {
        object? source = stored;

        // Wrappers: PowerShell's PSObject, then the AWS Tools' own that remembers where credentials came from.
        foreach (string wrapper in new[] { "BaseObject", "Credentials" })
        {
            source = Property(source, wrapper) ?? source;
        }

        object? keys = source?.GetType().GetMethod("GetCredentials", AnyInstance, null, Type.EmptyTypes, null)?.Invoke(source, null) ?? source;
        return Property(keys, "AccessKey") is string accessKey && Property(keys, "SecretKey") is string secretKey
            ? new ImmutableCredentials(accessKey, secretKey, Property(keys, "Token") as string)
            : throw new EcException(nameof(Messages.StoredCredentialsUnusable), ErrorKind.AccessDenied, Messages.StoredCredentialsUnusable());
    }

    private static object? Property(object? source, string name) =>
        source?.GetType().GetProperty(name, AnyInstance)?.GetValue(source);
}
