using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Deciding;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>What a policy comes to, whatever its words. Commands that ElastiCache takes away from every user count for nothing.</summary>
internal sealed class AccessReach
{
    public AccessReach(Policy policy)
    {
        CommandKinds kinds = CommandKinds.Of(policy.Catalogue);
        bool usesKeys = false;
        foreach (Selector selector in policy.Selectors)
        {
            CommandSet commands = selector.Commands;
            bool hasKeys = selector.AllKeys || selector.KeyPatterns.Count > 0;
            usesKeys |= hasKeys && commands.Bits.CountCommon(kinds.UsingKeys) > 0;
            ReachesAllKeys |= usesKeys && (selector.AllKeys || selector.KeyPatterns.Any(key => key.Pattern.IsAnything));
        }

        Writes = KeyWriting.IsAllowed(policy);
        IsHeldToPatterns = usesKeys && !ReachesAllKeys;
        AllowsEverything = kinds.Available.All(command => policy.Selectors.Any(s => s.Commands.Contains(command)));
        RiskyCommands = [.. kinds.Risky.Where(command => policy.Selectors.Any(s => s.Commands.Contains(command))).Select(command => command.Name)];
        AreRiskyOfRoot = policy.Selectors.Skip(1).All(s => !kinds.Risky.Any(s.Commands.Contains));
    }

    /// <summary>Whether some selector reaches every key, to read or to write.</summary>
    public bool ReachesAllKeys { get; }

    /// <summary>Whether it uses keys, and only such as match patterns.</summary>
    public bool IsHeldToPatterns { get; }

    /// <summary>Whether some key can be written, as <see cref="KeyWriting"/> means it.</summary>
    public bool Writes { get; }

    /// <summary>Whether there is no command that it does not have.</summary>
    public bool AllowsEverything { get; }

    /// <summary>The commands of the categories admin and dangerous that it has: commands first, then subcommands, each by name.</summary>
    public IReadOnlyList<string> RiskyCommands { get; }

    /// <summary>Whether those are all given outside selectors.</summary>
    public bool AreRiskyOfRoot { get; }
}
