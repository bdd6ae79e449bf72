namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>Writes rules inside a selector, where quotes have a meaning and a closing parenthesis before a space is the end.</summary>
internal static class SelectorRule
{
    private static readonly char[] Quoted = ['"', '\'', ')'];

    /// <summary>The rule, in quotes if it needs them.</summary>
    public static string Quote(string rule) =>
        rule.IndexOfAny(Quoted) < 0 ? rule : $"\"{rule.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
