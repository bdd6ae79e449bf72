using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>What a selector may or may not allow without any difference: its lines of a command cannot be, or other selectors allow them all.</summary>
internal sealed class CommandSlack
{
    private CommandSlack(CommandBits free, bool isFutureFree, IReadOnlyList<FirstArgument> neededArguments)
    {
        Free = free;
        IsFutureFree = isFutureFree;
        NeededArguments = neededArguments;
    }

    /// <summary>The commands that the selector may allow or not.</summary>
    public CommandBits Free { get; }

    /// <summary>Whether it may allow or not what the engine version does not have.</summary>
    public bool IsFutureFree { get; }

    /// <summary>Its rules with first arguments that make a difference.</summary>
    public IReadOnlyList<FirstArgument> NeededArguments { get; }

    /// <summary>That of a selector among the others of its policy.</summary>
    public static CommandSlack Of(Policy policy, int index)
    {
        EngineCatalogue catalogue = policy.Catalogue;
        Selector selector = policy.Selectors[index];

        // The selector as if it allowed every command, held against the others: what the others cover, or what it cannot allow, is free.
        var everything = new CommandSet(catalogue, catalogue.AllBits, includesFuture: true, selector.Commands.FirstArguments);
        var comparer = new PolicyComparer(policy.With([selector.With(commands: everything)]), policy.Without(index), new SearchBudget());
        CommandBits free = catalogue.AllBits.Clone();
        bool isFutureFree = true;
        List<FirstArgument> needed = [];
        foreach (CommandPart part in comparer.Parts().Where(part => comparer.Compare(part).Loses != false))
        {
            if (part.Command is null)
            {
                isFutureFree = false;
                continue;
            }

            free[part.Command.Id] = false;
            needed.AddRange(selector.Commands.FirstArguments.Where(argument => FirstArgumentComparer.Instance.Equals(argument, part.Argument)));
        }

        return new CommandSlack(free, isFutureFree, needed);
    }
}
