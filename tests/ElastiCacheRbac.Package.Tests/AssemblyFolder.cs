using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ElastiCacheRbac.Package.Tests;

/// <summary>The assemblies of some folders, by name, read as metadata without loading them.</summary>
internal sealed class AssemblyFolder : IDisposable
{
    private readonly Dictionary<string, PEReader> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    private AssemblyFolder()
    {
    }

    /// <summary>The names of the assemblies.</summary>
    public IReadOnlyCollection<string> Names => _assemblies.Keys;

    public static AssemblyFolder Load(params string[] folders)
    {
        var all = new AssemblyFolder();
        foreach (string file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")))
        {
            PEReader reader = new(File.OpenRead(file));
            if (!reader.HasMetadata || !all._assemblies.TryAdd(Path.GetFileNameWithoutExtension(file), reader))
            {
                reader.Dispose();
            }
        }

        return all;
    }

    /// <summary>An assembly's metadata; null if there is none of that name.</summary>
    public MetadataReader? Find(string name) => _assemblies.TryGetValue(name, out PEReader? reader) ? reader.GetMetadataReader() : null;

    public void Dispose()
    {
        foreach (PEReader reader in _assemblies.Values)
        {
            reader.Dispose();
        }
    }
}
