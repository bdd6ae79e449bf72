using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Engines;

/// <summary>What one engine version knows: its commands, their categories, and where their keys stand.</summary>
public sealed class EngineCatalogue
{
    /// <summary>The category of all commands, which no command names among its own.</summary>
    public const string EveryCommand = "all";

    /// <summary>The categories in the order of the engine's own table, which decides between equals when it works out rules from an effect.</summary>
    private static readonly string[] EngineOrder =
    [
        "keyspace", "read", "write", "set", "sortedset", "list", "hash", "string", "bitmap", "hyperloglog", "geo", "stream", "pubsub", "admin",
        "fast", "slow", "blocking", "dangerous", "connection", "transaction", "scripting",
    ];

    private readonly CommandIndex _index;
    private readonly CommandInfo[] _all;
    private CommandParts? _parts;

    internal EngineCatalogue(EngineVersion version, EngineDialect dialect, List<CommandInfo> commands, List<CommandInfo> all, string[] categories)
    {
        Version = version;
        Dialect = dialect;
        Commands = commands;
        Categories = categories;
        _all = [.. all];
        _index = new CommandIndex(commands);
        AllBits = new CommandBits(all.Count);
        commands.ForEach(command => AllBits.Set(command, true));
        CategoryTable = [.. EngineOrder.Where(categories.Contains).Concat(categories.Except(EngineOrder)).Select(name => new CommandCategory(name, all))];
    }

    /// <summary>The version whose catalogue this is.</summary>
    public EngineVersion Version { get; }

    /// <summary>The commands by name, without subcommands, which hang on their containers.</summary>
    public IReadOnlyList<CommandInfo> Commands { get; }

    /// <summary>The commands and subcommands, each container before its subcommands.</summary>
    public IReadOnlyList<CommandInfo> AllCommands => _all;

    /// <summary>The ACL categories by name, without <c>@</c>.</summary>
    public IReadOnlyList<string> Categories { get; }

    internal EngineDialect Dialect { get; }

    /// <summary>Every command's bit.</summary>
    internal CommandBits AllBits { get; }

    /// <summary>All command lines, divided as comparisons need it. Worked out on first use.</summary>
    internal CommandParts Parts => _parts ??= new CommandParts(this);

    /// <summary>The categories in the engine's order.</summary>
    internal CommandCategory[] CategoryTable { get; }

    /// <summary>Finds a command or subcommand.</summary>
    /// <param name="name">Its name in any case: <c>get</c>, <c>config|set</c>.</param>
    /// <returns>The command; null if this version has none of that name.</returns>
    public CommandInfo? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FindRule(AsciiText.GetBytes(name));
    }

    /// <summary>Finds a command or subcommand that has to be there.</summary>
    /// <param name="name">Its name in any case: <c>get</c>, <c>config|set</c>.</param>
    /// <exception cref="InvalidInputException">This version has none of that name: <c>CommandUnknown</c>.</exception>
    public CommandInfo GetCommand(string name) => Find(name)
        ?? throw new InvalidInputException(
            nameof(Messages.CommandUnknown), Messages.CommandUnknown(name, Version.ToString(), Suggest(FindingKind.UnknownCommand, "+", name)), name);

    /// <summary>Finds a category that has to be there.</summary>
    /// <param name="name">Its name in any case, with or without <c>@</c>.</param>
    /// <returns>The name as it stands in <see cref="Categories"/>, or <c>all</c>.</returns>
    /// <exception cref="InvalidInputException">This version has none of that name: <c>CategoryUnknown</c>.</exception>
    public string GetCategory(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string bare = name.TrimStart('@');
        return string.Equals(bare, EveryCommand, StringComparison.OrdinalIgnoreCase) ? EveryCommand
            : FindCategory(AsciiText.GetBytes(bare))?.Name
            ?? throw new InvalidInputException(
                nameof(Messages.CategoryUnknown), Messages.CategoryUnknown(name, Version.ToString(), Suggest(FindingKind.UnknownCategory, "+@", bare)), name);
    }

    private string? Suggest(FindingKind kind, string sign, string name) => Suggestions.For(kind, sign + name, this)?.Substring(1);

    /// <summary>Finds a command as a rule names it: <c>name</c> or <c>container|subcommand</c>.</summary>
    internal CommandInfo? FindRule(ReadOnlySpan<byte> name)
    {
        int bar = name.IndexOf((byte)'|');
        return bar < 0 ? _index.Find(name) : _index.Find(name.Slice(0, bar))?.SubcommandIndex?.Find(name.Slice(bar + 1));
    }

    /// <summary>Finds the command that a command line runs: of a container, the subcommand its second argument names.</summary>
    internal CommandInfo? FindLine(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        CommandInfo? command = arguments.Length == 0 ? null : _index.Find(arguments[0].Span);
        return command?.SubcommandIndex is { } subcommands && arguments.Length > 1 ? subcommands.Find(arguments[1].Span) : command;
    }

    internal CommandCategory? FindCategory(ReadOnlySpan<byte> name)
    {
        foreach (CommandCategory category in CategoryTable)
        {
            if (AsciiText.EqualsIgnoreCase(name, category.NameBytes))
            {
                return category;
            }
        }

        return null;
    }

    internal CommandInfo Get(int id) => _all[id];
}
