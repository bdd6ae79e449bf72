namespace ElastiCacheRbac.Completion;

/// <summary>The names of the profiles in the shared AWS configuration, read without the AWS SDK: at a prompt there is no time to load it.</summary>
public static class ProfileNames
{
    private const string ProfilePrefix = "profile ";

    /// <summary>Reads the names from this machine's files, or those that <c>AWS_SHARED_CREDENTIALS_FILE</c> and <c>AWS_CONFIG_FILE</c> name. A file that is not there has none.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<string> Read() =>
        Find(Lines("AWS_SHARED_CREDENTIALS_FILE", "credentials"), Lines("AWS_CONFIG_FILE", "config"));

    /// <summary>Finds the names: sections <c>[name]</c> of the credentials file, <c>[profile name]</c> and <c>[default]</c> of the configuration file.</summary>
    internal static IReadOnlyList<string> Find(IEnumerable<string> credentials, IEnumerable<string> configuration) =>
    [
        .. Sections(credentials)
            .Concat(Sections(configuration)
                .Where(section => section == "default" || section.StartsWith(ProfilePrefix, StringComparison.Ordinal))
                .Select(section => section == "default" ? section : section.Substring(ProfilePrefix.Length).Trim().Trim('"')))
            .Distinct()
            .OrderBy(name => name, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<string> Sections(IEnumerable<string> lines) =>
        from line in lines
        let trimmed = line.Trim()
        where trimmed is ['[', _, ..] && trimmed.Contains(']')
        select trimmed.Substring(1, trimmed.IndexOf(']') - 1).Trim();

    private static IEnumerable<string> Lines(string variable, string file)
    {
        string path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", file);
        return File.Exists(path) ? File.ReadLines(path) : [];
    }
}
