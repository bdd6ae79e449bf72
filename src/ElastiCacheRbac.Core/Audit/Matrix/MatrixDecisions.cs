using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit.Matrix;

/// <summary>Decides, for one policy after the other, a command line of each command with each sample key. The command lines are made once.</summary>
internal sealed class MatrixDecisions
{
    private const string AnyChannel = "channel";

    private readonly EngineCatalogue _catalogue;
    private readonly CommandInfo[] _ofChannels;
    private readonly (int Id, CommandLine Line)[] _withoutKey;
    private readonly (int Id, CommandLine Line)[][] _withKey;
    private readonly Dictionary<(int Id, string Channel), CommandLine> _channelLines = [];

    public MatrixDecisions(EngineCatalogue catalogue, IReadOnlyList<string> keys, IReadOnlyList<MatrixColumn> columns)
    {
        _catalogue = catalogue;
        CommandInfo[] asked = [.. catalogue.AllCommands.Where(command => columns.Any(column => column.Commands[command.Id]))];
        bool hasChannels = catalogue.Dialect.HasChannels;
        _ofChannels = [.. asked.Where(command => hasChannels && command.Channels.Count != 0)];
        _withoutKey = [.. asked.Where(command => !command.UsesKeys).Except(_ofChannels).Select(command => (command.Id, SampleLines.WithoutKey(command, AnyChannel)))];
        _withKey = [.. keys.Select(key => asked.Where(command => command.UsesKeys).Select(command => (command.Id, SampleLines.WithKey(command, key))).ToArray())];
    }

    /// <summary>What a policy allows in each column.</summary>
    public AccessMatrixCell[] Decide(Policy policy, IReadOnlyList<MatrixColumn> columns)
    {
        CommandBits withoutKey = Allowed(policy, _withoutKey);
        foreach (CommandInfo command in _ofChannels)
        {
            withoutKey[command.Id] = Channels(policy, command).Any(channel => policy.Decide(ChannelLine(command, channel)).IsAllowed);
        }

        CommandBits[] withKey = [.. _withKey.Select(lines => Allowed(policy, lines))];
        return [.. columns.Select(column => new AccessMatrixCell((column.Key < 0 ? withoutKey : withKey[column.Key]).CountCommon(column.Commands), column.Total))];
    }

    private CommandBits Allowed(Policy policy, (int Id, CommandLine Line)[] lines)
    {
        CommandBits allowed = new(_catalogue.AllCommands.Count);
        foreach ((int id, CommandLine line) in lines)
        {
            if (policy.Decide(line).IsAllowed)
            {
                allowed[id] = true;
            }
        }

        return allowed;
    }

    /// <summary>The channels to try: a command that uses channels counts where the user may use one at all.</summary>
    private static IEnumerable<string> Channels(Policy policy, CommandInfo command) => policy.Selectors
        .SelectMany(selector => selector.ChannelPatterns)
        .Select(pattern => command.Channels.ArePatterns ? pattern.ToString() : KeySamples.Of(pattern))
        .OfType<string>()
        .Append(AnyChannel);

    private CommandLine ChannelLine(CommandInfo command, string channel)
    {
        if (!_channelLines.TryGetValue((command.Id, channel), out CommandLine? line))
        {
            _channelLines.Add((command.Id, channel), line = SampleLines.WithoutKey(command, channel));
        }

        return line;
    }
}
