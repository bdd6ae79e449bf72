using System.Management.Automation;
using System.Reflection;

namespace ElastiCacheRbac.Loading;

/// <summary>
/// Keeps the module's dependencies to itself. This assembly and ElastiCacheRbac.Core load in PowerShell's default
/// context, so that scripts can name their types; everything else, the AWS SDK above all, is resolved from the
/// <c>dependencies</c> folder beside it, so that another version already in the session does no harm.
/// </summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string _folder = Path.Combine(
        Path.GetDirectoryName(typeof(ModuleInitializer).Assembly.Location)!, "dependencies");

#if NET
    private static readonly DependencyLoadContext _context = new(_folder);

    /// <inheritdoc/>
    public void OnImport() => System.Runtime.Loader.AssemblyLoadContext.Default.Resolving += Resolve;

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => System.Runtime.Loader.AssemblyLoadContext.Default.Resolving -= Resolve;

    // Only the assemblies that this one names enter the private context here; their own references resolve inside it.
    private static Assembly? Resolve(System.Runtime.Loader.AssemblyLoadContext _, AssemblyName name) =>
        name.Name is "ElastiCacheRbac.Services" or "ElastiCacheRbac.Documents" or "ElastiCacheRbac.Local" ? _context.LoadFromAssemblyName(name) : null;
#else
    /// <inheritdoc/>
    public void OnImport() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    // Windows PowerShell has no load contexts: LoadFile keeps each path's assembly apart, and serves requests
    // that come from this module's own assemblies whatever version they name (there are no binding redirects).
    private static Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        string file = Path.Combine(_folder, new AssemblyName(args.Name).Name + ".dll");
        bool ours = args.RequestingAssembly is { } from
            && Path.GetDirectoryName(from.Location)!.StartsWith(Path.GetDirectoryName(_folder)!, StringComparison.OrdinalIgnoreCase);
        return ours && File.Exists(file) ? Assembly.LoadFile(file) : null;
    }
#endif
}
