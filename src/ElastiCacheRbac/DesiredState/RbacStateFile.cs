using System.Management.Automation;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState;

/// <summary>Reads files of desired state in every format.</summary>
internal static class RbacStateFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="cmdlet">The cmdlet whose session the path is typed in.</param>
    /// <param name="path">The path, taken literally: .yml, .yaml, .json or .psd1.</param>
    /// <exception cref="EcException">It cannot be read: see <see cref="DataFileReader.Read"/>.</exception>
    /// <exception cref="FileInvalidException">It is broken, or says what cannot be: <c>FileInvalid</c>, with all mistakes.</exception>
    public static RbacState Read(PSCmdlet cmdlet, string path) => RbacStateReader.Read(DataFileReader.Read(cmdlet, path));
}
