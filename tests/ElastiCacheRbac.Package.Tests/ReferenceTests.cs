using System.Reflection;

namespace ElastiCacheRbac.Package.Tests;

/// <summary>
/// The build for Windows PowerShell 5.1 cannot run everywhere that the tests do, but what it needs can be looked up: each assembly,
/// type, method and field that it names is in .NET Framework 4.7.2, in PowerShell 5.1, or in the package.
/// </summary>
public class ReferenceTests
{
    private static readonly string _package = Path.Combine(Root(), "bin", "netstandard2.0");

    [Fact]
    public void Every_reference_of_the_Windows_PowerShell_build_resolves_on_dotnet_Framework_472()
    {
        Assert.True(Directory.Exists(_package), "The module is not laid out yet: run ./build.ps1 Build.");
        using var framework = AssemblyFolder.Load(Metadata("FrameworkReferences"), Metadata("FrameworkReferences") + "/Facades", Metadata("PowerShellReferences"));
        using var package = AssemblyFolder.Load(_package, Path.Combine(_package, "dependencies"));
        Assert.Contains("ElastiCacheRbac", package.Names);
        Assert.Contains("AWSSDK.Core", package.Names);

        ReferenceCheck check = new(package, framework);
        string[] missing = [.. package.Names.SelectMany(check.FindMissing)];

        Assert.True(check.Resolved > 5000, $"Only {check.Resolved} references were looked at.");
        Assert.Empty(missing);
    }

    [Fact]
    public void A_reference_to_what_dotnet_Framework_lacks_is_found()
    {
        // This very assembly is built for a newer .NET.
        using var framework = AssemblyFolder.Load(Metadata("FrameworkReferences"), Metadata("FrameworkReferences") + "/Facades");
        using var package = AssemblyFolder.Load(AppContext.BaseDirectory);

        string[] missing = [.. new ReferenceCheck(package, framework).FindMissing("ElastiCacheRbac.Package.Tests")];

        Assert.Contains(missing, text => text.Contains("System.Reflection.Metadata", StringComparison.Ordinal));
    }

    private static string Metadata(string key) =>
        typeof(ReferenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ElastiCacheRbac.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has the module's manifest.");
    }
}
