namespace ElastiCacheRbac.AccessStrings.Import;

/// <summary>What was changed when a line was turned into an access string. Never holds a password or a hash.</summary>
public sealed class ImportNote
{
    internal ImportNote(ImportNoteKind kind, int line, int position, string rule, string message)
    {
        Kind = kind;
        Line = line;
        Position = position;
        Rule = rule;
        Message = message;
    }

    /// <summary>What it tells of.</summary>
    public ImportNoteKind Kind { get; }

    /// <summary>Whether it is a warning: access differs from what the line gave.</summary>
    public bool IsWarning => Kind == ImportNoteKind.MeaningChanged;

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>Where the rule stands in the line, in characters from 1; 0 if it is about all rules.</summary>
    public int Position { get; }

    /// <summary>The rule; of a password rule, only its sign; empty if it is about all rules.</summary>
    public string Rule { get; }

    /// <summary>What was done, and why.</summary>
    public string Message { get; }

    /// <summary>The message with its place.</summary>
    public override string ToString() => Position == 0
        ? FormattableString.Invariant($"Line {Line}: {Message}")
        : FormattableString.Invariant($"Line {Line}, position {Position}: {Message}");
}
