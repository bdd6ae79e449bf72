using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Errors;

/// <summary>The words of input errors. A message's name is its error's <see cref="EcException.ErrorId"/>.</summary>
internal static partial class Messages
{
    private const int MaximumFindings = 20;

    public static string IdentifierInvalid(string kind, string value) =>
        $"'{value}' is not a valid {kind}: it begins with a letter, holds letters, digits and hyphens, and neither ends with a hyphen nor has two in a row.";

    public static string IdentifierTooLong(string kind, string value, int maximum) =>
        FormattableString.Invariant($"'{value}' is too long for a {kind}: it has {value.Length} characters, at most {maximum} are allowed.");

    public static string EngineUnknown(string value) =>
        $"'{value}' is not an engine that has users: use redis or valkey.";

    public static string PasswordLength(int length) =>
        FormattableString.Invariant($"A password has 16 to 128 characters; this one has {length}.");

    public static string PasswordCharacter(int position) =>
        FormattableString.Invariant($"A password holds printable ASCII characters other than , \" / and @; the character at position {position} is not one of them.");

    public static string PasswordCount(int count) =>
        FormattableString.Invariant($"A user has at most two passwords; {count} were given.");

    public static string AuthTokenLength(int length) =>
        FormattableString.Invariant($"An AUTH token has 16 to 128 characters; this one has {length}.");

    public static string AuthTokenCharacter(int position) =>
        FormattableString.Invariant($"An AUTH token holds letters, digits and ! & # $ ^ < > -; the character at position {position} is not one of them.");

    public static string DefaultUserProtected() =>
        "The account's own user 'default' can be neither modified nor deleted. Create another user named 'default' and swap it in with Set-EcDefaultUser.";

    public static string EngineVersionUnknown(string value, string known) =>
        $"'{value}' is not an engine version whose access-string language is known. Known are {known}; redis-7.1 speaks redis-7.0's, valkey-8.1 and later valkey-8.0's.";

    public static string CommandUnknown(string name, string engine, string? suggestion) =>
        $"'{name}' is no command or subcommand of {engine}." + DidYouMean(suggestion);

    public static string CategoryUnknown(string name, string engine, string? suggestion) =>
        $"'{name}' is no command category of {engine}." + DidYouMean(suggestion);

    public static string AccessStringInvalid(AccessString accessString, IReadOnlyCollection<Finding> findings, string? owner) => string.Join(
        Environment.NewLine,
        [
            // A user's string is judged by every version that is known, one without a user by the version that was named.
            owner is null ? $"The access string is refused for {accessString.Engine}:" : $"The access string of user '{owner}' is refused:",
            .. accessString.Shown.Mark(findings).Select(line => "  " + line),
            .. findings.Take(MaximumFindings).Select(f => f.ToString()),
            .. findings.Count > MaximumFindings ? new[] { FormattableString.Invariant($"And {findings.Count - MaximumFindings} more.") } : [],
        ]);

    public static string CommandLineInvalid(string text) =>
        $"'{text}' is not a command line: it is empty, or its quotes are not balanced. A closing quote is followed by a space or the end.";

    public static string CommandArguments(string line, string command, int arity, int count) => FormattableString.Invariant(
        $"'{line}' has {CountedNoun.Of(count, "word")}, the command's name included, but {command} takes {(arity < 0 ? "at least " : "")}{Math.Abs(arity)}. It is not judged.");

    public static string RulePartInvalid(string part) =>
        $"'{part}' cannot be part of a rule: it is empty or has white space, which parts rules. In a pattern, ? stands for any one byte.";

    public static string CommandStatsEmpty() =>
        "There are no command statistics in this text: each is a line such as cmdstat_get:calls=12,usec=34. INFO commandstats answers them.";

    /// <summary>The question that follows a message where there is a suggestion; else nothing.</summary>
    public static string DidYouMean(string? suggestion) => suggestion is null ? string.Empty : $" Did you mean {suggestion}?";
}
