#if NET
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Loading;

/// <summary>Loads what is in one folder, and native libraries from its <c>runtimes</c> folder; the rest is PowerShell's.</summary>
internal sealed class DependencyLoadContext(string folder) : AssemblyLoadContext("ElastiCacheRbac")
{
    private static readonly Assembly _core = typeof(EcException).Assembly;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // One Core for both sides of the boundary: its types are what crosses it.
        if (assemblyName.Name == _core.GetName().Name)
        {
            return _core;
        }

        string file = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string native = Path.Combine(folder, "runtimes", Platform(), "native");
        string[] names = [unmanagedDllName, unmanagedDllName + ".dll", $"lib{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib"];
        string? file = names.Select(name => Path.Combine(native, name)).FirstOrDefault(File.Exists);
        return file is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(file);
    }

    // Not simply RuntimeIdentifier: a Linux distribution's own build of .NET names the distribution there.
    private static string Platform()
    {
        string runtime = RuntimeInformation.RuntimeIdentifier;
        bool musl = runtime.StartsWith("linux-musl", StringComparison.Ordinal) || runtime.StartsWith("alpine", StringComparison.Ordinal);
        string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : musl ? "linux-musl" : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
#endif
