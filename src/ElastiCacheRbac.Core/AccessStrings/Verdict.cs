namespace ElastiCacheRbac.AccessStrings;

/// <summary>What is decided of a command line, and if it is denied, for the sake of what.</summary>
public enum Verdict
{
    /// <summary>The user may run it.</summary>
    Allow,

    /// <summary>Denied: the user may not run the command.</summary>
    Command,

    /// <summary>Denied: the user may not touch one of its keys, or not in this way.</summary>
    Key,

    /// <summary>Denied: the user may not use one of its channels.</summary>
    Channel,

    /// <summary>Denied: ElastiCache takes the command away from every user.</summary>
    Service,

    /// <summary>Not judged: the engine version has no such command or subcommand.</summary>
    UnknownCommand,

    /// <summary>Not judged: the command does not take this number of arguments.</summary>
    WrongArity,
}
