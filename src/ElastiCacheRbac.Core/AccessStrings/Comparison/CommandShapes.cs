using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Finds out how the lines of each command of an engine version use names.</summary>
/// <remarks>
/// A use that the engine does not find in every line, behind a keyword or a count, is not required: the engine lets a line pass in which it
/// finds no key.
/// </remarks>
internal sealed class CommandShapes
{
    private readonly EngineDialect _dialect;
    private readonly Dictionary<string, LineShapes> _shared = new(StringComparer.Ordinal);

    public CommandShapes(EngineDialect dialect) => _dialect = dialect;

    /// <summary>Those of a command.</summary>
    public LineShapes Of(CommandInfo command)
    {
        LineShape[] shapes = [.. Ways(command).Select(uses => new LineShape(uses))];
        string key = string.Join<LineShape>("; ", shapes);
        if (!_shared.TryGetValue(key, out LineShapes? shared))
        {
            _shared.Add(key, shared = new LineShapes(_shared.Count + 1, shapes));
        }

        return shared;
    }

    /// <summary>The ways in which a command's lines use names, as <see cref="KeyFinder"/> finds them.</summary>
    private IEnumerable<IEnumerable<NameUse>> Ways(CommandInfo command)
    {
        if (!command.UsesKeySpecs || Array.Exists(command.KeySpecArray, spec => spec.Search == KeySearch.Unknown || spec.IsIncomplete))
        {
            return WaysWithoutSpecs(command);
        }

        KeySpec[] specs = Array.FindAll(command.KeySpecArray, spec => !spec.IsNotKey);
        IEnumerable<NameUse> keys = specs.SelectMany(spec => Keys(command, spec));
        return Array.TrueForAll(specs, spec => AlwaysFits(command, spec)) ? [keys] : [keys, .. WaysWithoutSpecs(command)];
    }

    private static NameUse First(NameKind kind) => new(kind, IsFirstArgument: true);

    private static NameUse Optional(NameKind kind) => new(kind, IsRequired: false);

    private static NameUse AnyNumber(NameKind kind) => new(kind, IsRequired: false, IsMany: true);

    /// <summary>The names that a procedure finds, which may be none where a count is wrong or a keyword is missing; else those at fixed places.</summary>
    private IEnumerable<IEnumerable<NameUse>> WaysWithoutSpecs(CommandInfo command) => command.Procedure switch
    {
        null => [(_dialect.HasSelectors ? [] : KeysByPlaces(command)).Concat(Channels(command))],
        KeyProcedure.StoreAndCountAt2 => [[new NameUse(NameKind.Key, IsRequired: false, IsFirstArgument: true), AnyNumber(NameKind.Key)]],
        KeyProcedure.Sort => [[First(NameKind.ReadKey), Optional(NameKind.WrittenKey), .. EveryKey()]],
        KeyProcedure.SortReadOnly => [[First(NameKind.ReadKey), .. EveryKey()]],
        KeyProcedure.Migrate => [[AnyNumber(NameKind.ReadWrittenKey)]],
        KeyProcedure.GeoRadius => [[First(NameKind.Key), Optional(NameKind.Key)]],
        KeyProcedure.Set => [[First(NameKind.WrittenKey)], [First(NameKind.ReadWrittenKey)]],
        KeyProcedure.BitField => [[First(NameKind.ReadKey)], [First(NameKind.ReadWrittenKey)]],
        KeyProcedure.MemoryUsage => [[Optional(NameKind.Key)]],
        KeyProcedure.Lcs => [[Optional(NameKind.Key), Optional(NameKind.Key)]],
        _ => [[AnyNumber(NameKind.Key)]],
    };

    /// <summary>SORT with BY or GET of a pattern may read any key; from engine 7.0 on the user has to be allowed to.</summary>
    private IEnumerable<NameUse> EveryKey() => _dialect.HasSelectors ? [Optional(NameKind.EveryKey)] : [];

    /// <summary>The keys that a specification tells of.</summary>
    private static IEnumerable<NameUse> Keys(CommandInfo command, KeySpec spec)
    {
        var kind = (NameKind)spec.Access;
        return spec.IsCounted || spec.Search == KeySearch.Keyword
            ? [spec.IsCounted || spec.LastKey < 0 ? AnyNumber(kind) : Optional(kind)]
            : KeysFrom(command, kind, spec.Start, spec.LastKey < 0 ? spec.LastKey : spec.Start + spec.LastKey, spec.Step);
    }

    /// <summary>Whether the arguments that a specification speaks of are there in every line: if not, the engine finds no key by any specification.</summary>
    private static bool AlwaysFits(CommandInfo command, KeySpec spec)
    {
        int least = Math.Abs(command.Arity);
        return spec.Search == KeySearch.Keyword
            ? spec.LastKey == 0
            : !spec.IsCounted && (spec.LastKey < 0 ? least + spec.LastKey >= spec.Start : spec.Start + spec.LastKey < least);
    }

    /// <summary>The keys before engine 7.0, which knows places, and no reading apart from writing.</summary>
    private static IEnumerable<NameUse> KeysByPlaces(CommandInfo command) =>
        command.FirstKey == 0 ? [] : KeysFrom(command, NameKind.Key, command.FirstKey, command.LastKey, command.KeyStep);

    /// <summary>The keys from a place to another; those that a line need not have are not required.</summary>
    private static IEnumerable<NameUse> KeysFrom(CommandInfo command, NameKind kind, int first, int last, int step)
    {
        for (int place = first; place <= Math.Max(first, last); place += Math.Max(step, 1))
        {
            yield return new NameUse(kind, IsRequired: place < Math.Abs(command.Arity), IsFirstArgument: place == 1 && command.Container is null);
        }

        if (last < 0)
        {
            yield return AnyNumber(kind);
        }
    }

    private IEnumerable<NameUse> Channels(CommandInfo command)
    {
        NameKind kind = command.Channels.ArePatterns ? NameKind.ChannelPattern : NameKind.Channel;
        return !_dialect.HasChannels || command.Channels.Count == 0 ? []
            : command.Channels.Count < 0 ? [First(kind), AnyNumber(kind)]
            : Enumerable.Repeat(First(kind), command.Channels.Count);
    }
}
