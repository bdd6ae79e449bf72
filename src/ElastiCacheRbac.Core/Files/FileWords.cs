using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Files;

/// <summary>What is said of mistakes in the form of a file's contents.</summary>
internal static class FileWords
{
    /// <summary>No name is longer, so a longer word is no misspelt one.</summary>
    private const int MaximumWord = 40;

    public static string NoMap(MapFields fields, FileNodeKind found) =>
        $"Here is to stand a map of the fields of {fields.Owner}, such as {string.Join(", ", fields.Names.Take(3))}; it is {Name(found)}.";

    public static string FieldMissing(string owner, string name) => $"The field '{name}' is missing: {owner} has to have it.";

    public static string NoValue(string name) => $"'{name}' has no value. Give it one, or leave it out.";

    public static string NoWholeNumber(string name) => $"'{name}' is to be a whole number.";

    public static string ItemOf(string name) => "each of " + name;

    public static string FieldTwice(string name) => $"The field '{name}' stands here twice. Leave one of the two out.";

    public static string WrongKind(string name, FileNodeKind expected, FileNode node)
    {
        string hint = (expected, node.Kind) switch
        {
            (FileNodeKind.Text, FileNodeKind.Number or FileNodeKind.Boolean) => " Put it in quotes.",
            (FileNodeKind.Text, FileNodeKind.Null) => " A text of signs alone, such as ~ or *, needs quotes.",
            (FileNodeKind.Boolean, FileNodeKind.Text) => " Write true or false, without quotes.",
            (FileNodeKind.List, FileNodeKind.Text) => " Make it a list of one.",
            _ => string.Empty,
        };
        return $"'{name}' is to be {Name(expected)}; it is {Name(node.Kind)}.{hint}";
    }

    public static string NoChoice(string name, string found, IReadOnlyList<string> choices)
    {
        string known = $"{string.Join(", ", choices.Take(choices.Count - 1))} or {choices[choices.Count - 1]}";
        string? nearest = Nearest(found, choices);
        return $"'{name}' is to be {known}; it is '{Short(found)}'.{Messages.DidYouMean(nearest)}";
    }

    public static string FieldUnknown(MapFields fields, string name)
    {
        string? nearest = Nearest(name, fields.Names);
        return (nearest, fields.HidesUnknown) switch
        {
            (not null, _) => $"There is no field '{Short(name)}' of {fields.Owner}.{Messages.DidYouMean(nearest)}",
            (null, false) => $"There is no field '{Short(name)}' of {fields.Owner}. It has {string.Join(", ", fields.Names)}.",
            _ => $"There is no such field of {fields.Owner}. It has {string.Join(", ", fields.Names)}.",
        };
    }

    /// <summary>The word that was meant: the same in another case, nearly the same, or one that is a part of the other (<c>userId</c> for <c>id</c>), but for its end (<c>category</c>).</summary>
    private static string? Nearest(string word, IReadOnlyList<string> known)
    {
        if (word.Length > MaximumWord)
        {
            return null;
        }

        string lower = word.ToLowerInvariant();
        string? near = NearestWord.Of(lower, known.Select(k => k.ToLowerInvariant()));
        return near is not null
            ? known.First(k => string.Equals(k, near, StringComparison.OrdinalIgnoreCase))
            : known.Where(k => IsPart(k.ToLowerInvariant(), lower)).OrderByDescending(k => k.Length).FirstOrDefault();
    }

    private static bool IsPart(string known, string word) =>
        word.Contains(known) || (word.Length > 3 && (known.Contains(word) || known.StartsWith(word.Remove(word.Length - 1), StringComparison.Ordinal)));

    private static string Short(string text) =>
        new([.. (text.Length > MaximumWord ? text.Remove(MaximumWord) + "…" : text).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    private static string Name(FileNodeKind kind) => kind switch
    {
        FileNodeKind.Null => "nothing",
        FileNodeKind.Boolean => "true or false",
        FileNodeKind.Number => "a number",
        FileNodeKind.Text => "a text",
        FileNodeKind.List => "a list",
        _ => "a map of named fields",
    };
}
