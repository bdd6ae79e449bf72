using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>The shapes of the lines of each command: which names they use.</summary>
/// <remarks>
/// Commands with the same shapes share one list of shapes, so that a question is answered once for all of them.
/// A use that the engine cannot always find (behind a keyword or a count) is not required: the engine lets a line pass in which it finds no key.
/// </remarks>
internal sealed class CommandShapes
{
    private readonly EngineDialect _dialect;
    private readonly IReadOnlyList<LineShape>[] _shapes;
    private readonly Dictionary<string, IReadOnlyList<LineShape>> _shared = new(StringComparer.Ordinal);

    public CommandShapes(EngineCatalogue catalogue)
    {
        _dialect = catalogue.Dialect;
        _shapes = [.. catalogue.AllCommands.Select(command => Share([.. Ways(command).Select(uses => new LineShape(uses))]))];
    }

    /// <summary>Those of commands that the catalogue does not have: they may use any names.</summary>
    public static IReadOnlyList<LineShape> Unknown { get; } =
    [
        new LineShape(
        [
            AnyNumber(NameKind.Key), AnyNumber(NameKind.ReadKey), AnyNumber(NameKind.WrittenKey), AnyNumber(NameKind.ReadWrittenKey),
            AnyNumber(NameKind.Channel), AnyNumber(NameKind.ChannelPattern),
        ]),
    ];

    /// <summary>Those of a command.</summary>
    public IReadOnlyList<LineShape> Of(CommandInfo command) => _shapes[command.Id];

    private IReadOnlyList<LineShape> Share(IReadOnlyList<LineShape> shapes)
    {
        string key = string.Join("; ", shapes);
        if (!_shared.TryGetValue(key, out IReadOnlyList<LineShape>? shared))
        {
            _shared.Add(key, shared = shapes);
        }

        return shared;
    }

    private IEnumerable<IEnumerable<NameUse>> Ways(CommandInfo command) => !_dialect.HasSelectors
        ? [KeysByPosition(command).Concat(Channels(command))]
        : command.Name switch
        {
            "set" => [[First(NameKind.WrittenKey)], [First(NameKind.ReadWrittenKey)]],
            "bitfield" => [[First(NameKind.ReadKey)], [First(NameKind.ReadWrittenKey)]],
            "sort" => [[First(NameKind.ReadKey), Optional(NameKind.WrittenKey), Optional(NameKind.EveryKey)]],
            "sort_ro" => [[First(NameKind.ReadKey), Optional(NameKind.EveryKey)]],
            "migrate" => [[AnyNumber(NameKind.ReadWrittenKey)]],
            _ => [command.KeySpecs.Where(spec => !spec.IsNotKey).SelectMany(spec => Keys(command, spec)).Concat(Channels(command))],
        };

    private static NameUse First(NameKind kind) => new(kind, IsFirstArgument: true);

    private static NameUse Optional(NameKind kind) => new(kind, IsRequired: false);

    private static NameUse AnyNumber(NameKind kind) => new(kind, IsRequired: false, IsMany: true);

    /// <summary>The keys that a specification of engine 7.0 and later tells of.</summary>
    private static IEnumerable<NameUse> Keys(CommandInfo command, KeySpec spec)
    {
        var kind = (NameKind)spec.Access;
        if (spec.IsCounted || spec.Search != KeySearch.Index)
        {
            return [spec.IsCounted || spec.LastKey < 0 ? AnyNumber(kind) : Optional(kind)];
        }

        return KeysFrom(command, kind, spec.Start, spec.LastKey < 0 ? spec.LastKey : spec.Start + spec.LastKey, spec.Step);
    }

    /// <summary>The keys before engine 7.0, which knows positions, and no reading apart from writing.</summary>
    private static IEnumerable<NameUse> KeysByPosition(CommandInfo command)
    {
        bool isAtFixedPlace = command.FirstKey > 0
            && (!command.Flags.Contains("movablekeys") || command.Name is "sort" or "georadius" or "georadiusbymember");
        IEnumerable<NameUse> keys = isAtFixedPlace
            ? KeysFrom(command, NameKind.Key, command.FirstKey, command.LastKey, command.KeyStep)
            : [];
        return command.Flags.Contains("movablekeys") ? keys.Append(AnyNumber(NameKind.Key)) : keys;
    }

    private static IEnumerable<NameUse> KeysFrom(CommandInfo command, NameKind kind, int first, int last, int step)
    {
        for (int position = first; position <= Math.Max(first, last); position += Math.Max(step, 1))
        {
            yield return new NameUse(
                kind,
                IsRequired: position < Math.Abs(command.Arity),
                IsFirstArgument: position == 1 && command.Container is null);
        }

        if (last < 0)
        {
            yield return AnyNumber(kind);
        }
    }

    private IEnumerable<NameUse> Channels(CommandInfo command) => !_dialect.HasChannels ? [] : command.Name switch
    {
        "publish" or "spublish" => [First(NameKind.Channel)],
        "subscribe" or "ssubscribe" => [First(NameKind.Channel), AnyNumber(NameKind.Channel)],
        "psubscribe" => [First(NameKind.ChannelPattern), AnyNumber(NameKind.ChannelPattern)],
        _ => [],
    };
}
