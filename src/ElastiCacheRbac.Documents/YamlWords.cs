namespace ElastiCacheRbac.Documents;

/// <summary>What is said of mistakes in the form of a YAML file.</summary>
internal static class YamlWords
{
    private const string Signs = "*&%@!|>{}[]`#,?";

    /// <param name="reason">The parser's own words.</param>
    /// <param name="found">The character that it stopped at.</param>
    public static string Broken(string reason, char found) =>
        $"This is no YAML: {reason.TrimEnd('.')}."
        + (Signs.Contains(found) ? $" A text that begins with {found} needs quotes, as patterns and rules often do: '{found}…'." : string.Empty)
        + (IsOfTabs(reason) ? " Lines are indented by spaces, not by tabs." : string.Empty);

    /// <summary>Whether the parser tells of a tab where spaces belong.</summary>
    public static bool IsOfTabs(string reason) => reason.Contains(" tab ");

    /// <summary>An escape in double quotes that no character has.</summary>
    public static string NoCharacter() => "This is no YAML: an escape in double quotes stands for no character.";

    public static string NotClosed() => "This is no YAML: something before this place is not closed, a list [ ], a map { } or a text in quotes.";

    public static string Unexpected() => "A value is missing here.";

    public static string SecondDocument() => "A second document begins here: a file holds one. Leave out the --- and what follows.";

    public static string TooDeep(int maximum) => FormattableString.Invariant($"Lists and maps stand in each other more than {maximum} deep here.");

    public static string TooManyNodes(int maximum) =>
        FormattableString.Invariant($"The file has more than {maximum} parts up to here, what aliases repeat counted each time.");

    public static string AnchorUnknown(string name) => $"There is no anchor &{name} before this alias. A text that begins with * needs quotes: '*{name}'.";

    public static string NameNoScalar() => "The name of a field is a text, not a list or a map.";

    public static string MergeKey() => "Merge keys (<<) are no part of YAML 1.2. Repeat the fields, or use an alias for a whole value.";

    public static string Tag() => "A tag (!) is not used here: leave it out.";
}
