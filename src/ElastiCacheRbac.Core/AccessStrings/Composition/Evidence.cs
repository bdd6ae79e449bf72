using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Which commands were seen, with which keys and channels.</summary>
/// <param name="engine">The engine version whose commands they are.</param>
/// <param name="options">How names are generalised.</param>
internal sealed class Evidence(EngineVersion engine, LeastPrivilegeOptions options)
{
    /// <summary>Engine 7.0's container commands tell what is a subcommand before that, where engines take it for an argument.</summary>
    private static readonly Lazy<Dictionary<string, CommandInfo>> Containers = new(() =>
        EngineVersion.Parse("7.0").Catalogue.Commands.Where(command => command.Subcommands.Count > 0).ToDictionary(command => command.Name));

    private readonly EngineCatalogue _catalogue = engine.Catalogue;
    private readonly List<EvidenceNote> _notes = [];

    /// <summary>The engine version whose commands they are.</summary>
    public EngineVersion Engine { get; } = engine;

    /// <summary>How names are generalised.</summary>
    public LeastPrivilegeOptions Options { get; } = options;

    /// <summary>The commands seen.</summary>
    public CommandBits Commands { get; } = new(engine.Catalogue.AllCommands.Count);

    /// <summary>The subcommands seen, where the engine takes them for first arguments: before 7.0.</summary>
    public HashSet<FirstArgument> Subcommands { get; } = new(FirstArgumentComparer.Instance);

    /// <summary>The keys seen.</summary>
    public NameGeneralizer Keys { get; } = new(options);

    /// <summary>The channels seen.</summary>
    public NameGeneralizer Channels { get; } = new(options);

    /// <summary>The patterns of channels seen.</summary>
    public SortedSet<string> ChannelPatterns { get; } = new(StringComparer.Ordinal);

    /// <summary>What is not allowed as it was seen.</summary>
    public IReadOnlyList<EvidenceNote> Notes => _notes;

    /// <summary>Notes something, once.</summary>
    public void Note(EvidenceNoteKind kind, string subject, string message)
    {
        if (!_notes.Exists(note => note.Kind == kind && note.Subject == subject))
        {
            _notes.Add(new EvidenceNote(kind, subject, message));
        }
    }

    /// <summary>Adds a command of which neither arguments nor, before engine 7.0, subcommands are known.</summary>
    public void AddCommand(string name, long calls)
    {
        if (_catalogue.Find(name) is not { } command)
        {
            NoteUnknown(name);
        }
        else if (calls == 0)
        {
            Note(EvidenceNoteKind.NeverRan, name, $"{name} is left out: it never ran, it was only refused.");
        }
        else if (!IsRestricted(command.Name, command.IsRestricted))
        {
            Commands.Set(command, true);
            if (Containers.Value.ContainsKey(command.Name))
            {
                Note(EvidenceNoteKind.AllSubcommands, name, $"All of {name} is allowed, since the evidence does not tell which of its subcommands were used.");
            }
        }
    }

    /// <summary>Adds a command line.</summary>
    public void AddLine(CommandLine line)
    {
        ReadOnlySpan<ReadOnlyMemory<byte>> arguments = line.Bytes;
        if (_catalogue.FindLine(arguments) is not { } command)
        {
            NoteUnknown(string.Join(" ", line.Arguments.Take(2)));
        }
        else if (!command.Takes(arguments.Length))
        {
            string reason = FormattableString.Invariant($"{command.Name} does not take {arguments.Length - 1} arguments");
            Note(EvidenceNoteKind.WrongArity, line.ToString(), $"'{line}' is left out: {reason}.");
        }
        else if (AddCommand(command, line))
        {
            AddKeys(command, arguments);
            AddChannels(command, line);
        }
    }

    /// <summary>Adds the command of a line, or the subcommand that engines before 7.0 take for an argument.</summary>
    private bool AddCommand(CommandInfo command, CommandLine line)
    {
        if (_catalogue.Dialect.HasSelectors || line.Arguments.Count == 1 || !Containers.Value.TryGetValue(command.Name, out CommandInfo? container))
        {
            Commands[command.Id] |= !IsRestricted(command.Name, command.IsRestricted);
            return Commands[command.Id];
        }

        if (container.SubcommandIndex!.Find(line.Bytes[1].Span) is not { } subcommand)
        {
            NoteUnknown($"{command.Name} {line.Arguments[1]}");
            return false;
        }

        if (IsRestricted(subcommand.Name, command.IsRestricted || subcommand.IsRestricted))
        {
            return false;
        }

        Subcommands.Add(new FirstArgument(command, subcommand.Name.Substring(container.Name.Length + 1)));
        return true;
    }

    private void AddKeys(CommandInfo command, ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        KeyRanges ranges = default;
        KeyFinder.Find(command, _catalogue.Dialect, arguments, ref ranges);
        for (int i = 0; i < ranges.Count; i++)
        {
            KeyAccess access = _catalogue.Dialect.HasSelectors && Options.TellsAccessApart ? ranges[i].Access : KeyAccess.ReadWrite;
            for (int place = ranges[i].First; place <= ranges[i].Last; place += ranges[i].Step)
            {
                Keys.Add(arguments[place].Span, access);
            }
        }

        if (_catalogue.Dialect.HasSelectors && command.Name is "sort" or "sort_ro" && ReadsByPattern(arguments))
        {
            Note(EvidenceNoteKind.EveryKey, command.Name, "SORT with BY or GET of a pattern may read any key, and needs ~* or %R~*; that is not given.");
        }
    }

    private void AddChannels(CommandInfo command, CommandLine line)
    {
        if (!_catalogue.Dialect.HasChannels || _catalogue.Dialect.StartsWithAllChannels || command.Channels.Count == 0)
        {
            return;
        }

        int count = command.Channels.Count < 0 ? line.Arguments.Count - 1 : command.Channels.Count;
        for (int place = 1; place <= count; place++)
        {
            if (!command.Channels.ArePatterns)
            {
                Channels.Add(line.Bytes[place].Span, KeyAccess.ReadWrite);
            }
            else if (line.Arguments[place].Any(c => c is <= ' ' or '\uFFFD'))
            {
                Note(EvidenceNoteKind.Name, line.Arguments[place], $"The channel pattern '{line.Arguments[place]}' is left out: an access string cannot name it.");
            }
            else
            {
                ChannelPatterns.Add(line.Arguments[place]);
            }
        }
    }

    private static bool ReadsByPattern(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        for (int i = 2; i + 1 < arguments.Length; i++)
        {
            bool takesPattern = AsciiText.IsKeyword(arguments[i].Span, "by"u8) || AsciiText.IsKeyword(arguments[i].Span, "get"u8);
            if (takesPattern && arguments[i + 1].Span.IndexOf((byte)'*') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRestricted(string name, bool isRestricted)
    {
        if (isRestricted)
        {
            Note(EvidenceNoteKind.RestrictedCommand, name, $"{name} is left out: ElastiCache takes it away from every user.");
        }

        return isRestricted;
    }

    private void NoteUnknown(string name) =>
        Note(EvidenceNoteKind.UnknownCommand, name, $"'{name}' is left out: {_catalogue.Version} has no such command.");
}
