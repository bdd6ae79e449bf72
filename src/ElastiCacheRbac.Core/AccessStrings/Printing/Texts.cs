using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>What findings say.</summary>
internal static class Texts
{
    /// <summary>A rule that is quoted in a message is cut at this length.</summary>
    private const int MaximumQuote = 60;

    public static string Of(FindingKind kind, string rule, EngineCatalogue catalogue) => kind switch
    {
        FindingKind.NotInThisVersion => $"{Quote(rule)} is not a rule of {catalogue.Version}: {NeedsVersion(rule)}.",
        FindingKind.UnknownCommand when rule is ['-', ..] && rule.Contains('|') && !catalogue.Dialect.HasSelectors =>
            $"{Quote(rule)} takes away a part of a command, which engines before 7.0 cannot do.",
        FindingKind.UnknownCommand => $"{Quote(rule)} names no command or subcommand of {catalogue.Version}.",
        FindingKind.UnknownCategory => $"{Quote(rule)} names no category of {catalogue.Version}.",
        FindingKind.PatternAfterAllKeys => $"{Quote(rule)} comes after a rule that allows all keys (~* or allkeys) and could have no effect. Leave one of the two out.",
        FindingKind.PatternAfterAllChannels => catalogue.Dialect.StartsWithAllChannels
            ? $"{Quote(rule)} could have no effect: on {catalogue.Version} every user begins with all channels allowed, until resetchannels."
            : $"{Quote(rule)} comes after a rule that allows all channels (&* or allchannels) and could have no effect. Leave one of the two out.",
        FindingKind.UnmatchedParenthesis => $"The selector {Quote(rule)} is not closed: the last rule of a selector ends with ).",
        FindingKind.FirstArgumentOfSubcommand => $"{Quote(rule)} names an argument of a subcommand, which no engine can tell apart. Name the subcommand alone.",
        FindingKind.FirstArgumentOfAllowedCommand =>
            $"{Quote(rule)} adds a part of a command that is allowed as a whole already. Take the command away first, or leave this out.",
        FindingKind.PasswordHash => "A password hash is 64 lower-case hexadecimal digits (SHA-256).",
        FindingKind.PasswordNotSet => "No rule before this one sets the password that it removes.",
        FindingKind.NulCharacter => "A NUL character cannot be part of an access string.",
        FindingKind.PasswordRule => "ElastiCache refuses password rules in an access string: passwords are set beside it.",
        FindingKind.ResetRule => "ElastiCache refuses the rule reset: an access string always begins from nothing.",
        FindingKind.ResetPatternsRule => $"ElastiCache refuses the rule {Quote(rule)}: an access string always begins from nothing.",
        FindingKind.RestrictedCommand => $"{Quote(rule)} allows a command that ElastiCache takes away from every user, and is refused.",
        _ => Syntax(rule),
    };

    public static string NeitherOnNorOff() => "The access string says neither on nor off, which means off: the user cannot authenticate.";

    public static string SelectorIgnored() => "The quotes in this selector are not balanced: the engine ignores all of its rules without a word.";

    public static string RuleUndone(string rule, string by, int position) =>
        FormattableString.Invariant($"{Quote(rule)} has no effect: {Quote(by)} at position {position + 1} decides the same again.");

    public static string PatternCovered(string rule, string by, int position) =>
        FormattableString.Invariant($"{Quote(rule)} adds nothing: {Quote(by)} at position {position + 1} covers it.");

    private static string Syntax(string rule) =>
        rule.Any(c => c is '\t' or '\n' or '\r' or '\v' or '\f')
            ? $"{Quote(rule)} holds white space: rules are parted by spaces, not by tabs or line breaks, and patterns have none."
            : rule is ['%', ..] ? $"{Quote(rule)} is not a key pattern: it begins with %R~, %W~ or %RW~."
            : $"{Quote(rule)} is not a rule.";

    private static string NeedsVersion(string rule) => rule[0] switch
    {
        '(' or '%' or 'c' or 'C' => "selectors and key permissions need engine 7.0",
        '&' or 'a' or 'A' or 'r' or 'R' => "channel rules need engine 6.2",
        _ => "payload rules need engine 6.2",
    };

    private static string Quote(string rule)
    {
        string text = rule.Length <= MaximumQuote ? rule : rule.Remove(MaximumQuote) + "…";
        return $"'{new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)])}'";
    }
}
