namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>What an <see cref="EvidenceNote"/> tells of.</summary>
public enum EvidenceNoteKind
{
    /// <summary>The engine version has no such command; it is left out.</summary>
    UnknownCommand,

    /// <summary>The command does not take this number of arguments; the line is left out.</summary>
    WrongArity,

    /// <summary>ElastiCache takes the command away from every user; it is left out.</summary>
    RestrictedCommand,

    /// <summary>The command was only ever refused; it is left out.</summary>
    NeverRan,

    /// <summary>The evidence does not tell which subcommands were used; all are allowed.</summary>
    AllSubcommands,

    /// <summary>The evidence tells no keys or channels; all are allowed.</summary>
    AllNames,

    /// <summary>A name cannot be put into a pattern of its own; one that matches it and others is allowed, or none.</summary>
    Name,

    /// <summary>SORT with BY or GET of a pattern needs every key to be readable, which is not given.</summary>
    EveryKey,
}
