namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>Where this repository's files are.</summary>
internal static class Repository
{
    /// <summary>The client's project folder.</summary>
    public static string Client { get; } = Path.Combine(Root(), "src", "AWSSDK.ElastiCache");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ElastiCacheRbac.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run within the repository.");
        }

        return folder.FullName;
    }
}
