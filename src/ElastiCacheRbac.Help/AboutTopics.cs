namespace ElastiCacheRbac.Help;

/// <summary>The about topics, by the cmdlets that they refer to.</summary>
internal sealed class AboutTopics
{
    private const string Extension = ".help.txt";

    private readonly (string Name, string[] SeeAlso)[] _topics;

    private AboutTopics((string Name, string[] SeeAlso)[] topics) => _topics = topics;

    /// <summary>Reads the topics in a folder.</summary>
    public static AboutTopics Load(string folder) => new(
    [
        .. Directory.EnumerateFiles(folder, "about_*" + Extension)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file)[..^Extension.Length], SeeAlso(File.ReadAllText(file)))),
    ]);

    /// <summary>The topics whose last part, SEE ALSO, names a cmdlet.</summary>
    public IEnumerable<string> ReferringTo(string cmdlet) => _topics.Where(topic => topic.SeeAlso.Contains(cmdlet)).Select(topic => topic.Name);

    private static string[] SeeAlso(string text) =>
        text[text.IndexOf("\nSEE ALSO", StringComparison.Ordinal)..].Split([' ', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
