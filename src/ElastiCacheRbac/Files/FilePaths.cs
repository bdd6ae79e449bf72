using System.Management.Automation;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Files;

/// <summary>Makes full paths of what users type: relative to PowerShell's location, with its drives and <c>~</c>.</summary>
internal static class FilePaths
{
    /// <summary>The full path of a file, which need not exist.</summary>
    /// <param name="cmdlet">The cmdlet whose session the path is typed in.</param>
    /// <param name="path">The path, taken literally.</param>
    /// <exception cref="EcException">It is no path in a file system: <c>PathInvalid</c>.</exception>
    public static string Resolve(PSCmdlet cmdlet, string path)
    {
        try
        {
            string full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return provider.Name == "FileSystem" ? full : throw Invalid(path, $"It is a path of the provider {provider.Name}.");
        }
        catch (RuntimeException error)
        {
            throw Invalid(path, error.Message, error);
        }
    }

    private static EcException Invalid(string path, string reason, Exception? cause = null) =>
        new("PathInvalid", ErrorKind.InvalidInput, $"'{path}' is not the path of a file. {reason}", path, cause);
}
