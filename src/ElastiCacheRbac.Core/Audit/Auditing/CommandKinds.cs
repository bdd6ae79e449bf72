using System.Collections.Concurrent;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>The commands of an engine version by what matters to an audit.</summary>
internal sealed class CommandKinds
{
    private static readonly ConcurrentDictionary<EngineCatalogue, CommandKinds> _known = new();

    private CommandKinds(EngineCatalogue catalogue)
    {
        Available = [.. catalogue.AllCommands.Where(command => !command.IsRestricted && !command.IsAlwaysAllowed && command.HasLines)];
        UsingKeys = Bits(catalogue, command => command.UsesKeys);
        Risky =
        [
            .. Available
                .Where(command => command.Categories.Contains("admin") || command.Categories.Contains("dangerous"))
                .OrderBy(command => command.Container is not null)
                .ThenBy(command => command.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The commands that a rule can give or take.</summary>
    public IReadOnlyList<CommandInfo> Available { get; }

    public CommandBits UsingKeys { get; }

    /// <summary>Those of the categories admin and dangerous.</summary>
    public IReadOnlyList<CommandInfo> Risky { get; }

    public static CommandKinds Of(EngineCatalogue catalogue) => _known.GetOrAdd(catalogue, c => new CommandKinds(c));

    private CommandBits Bits(EngineCatalogue catalogue, Func<CommandInfo, bool> isMeant)
    {
        CommandBits bits = new(catalogue.AllCommands.Count);
        foreach (CommandInfo command in Available.Where(isMeant))
        {
            bits[command.Id] = true;
        }

        return bits;
    }
}
