using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Finds the shortest rules of single commands that put right what other rules have left wrong.</summary>
/// <param name="catalogue">The commands.</param>
/// <param name="goal">What is right.</param>
/// <param name="onlyAdds">Whether no rule may take a command away that another allows.</param>
internal sealed class SingleCommandRules(EngineCatalogue catalogue, CommandGoal goal, bool onlyAdds)
{
    /// <summary>What a rule counts that must not be used, since ElastiCache refuses it: more than all rules of single commands together.</summary>
    public const int Forbidden = 1_000_000;

    /// <summary>
    /// What it counts besides to take a subcommand away where rules should only add: COMMAND alone cannot be allowed otherwise, but nothing else needs it.
    /// </summary>
    private const int LastResort = 10_000;

    /// <summary>How many characters the rules take, each with a space before it; at least <see cref="Forbidden"/> if one must not be used.</summary>
    /// <param name="state">The commands allowed by the rules before.</param>
    /// <param name="rules">Receives the rules, if given.</param>
    public int Finish(CommandBits state, List<string>? rules = null)
    {
        int length = 0;
        int next;
        for (int id = 0; (id = state.NextDifference(goal.Wanted, goal.Free, id)) >= 0; id = next)
        {
            CommandInfo command = catalogue.Get(id);
            CommandInfo container = command.Container ?? command;
            length += container.Subcommands.Count == 0 ? Fix(command, state[id], rules) : FinishContainer(container, state, rules);
            next = container.Id + container.Subcommands.Count + 1;
        }

        return length;
    }

    /// <summary>A container as a whole first, either way, or not; then each subcommand that is wrong after that.</summary>
    private int FinishContainer(CommandInfo container, CommandBits state, List<string>? rules)
    {
        int kept = IsWrong(container, state[container.Id]) ? Forbidden : FixSubcommands(container, state, null, null);
        int allowed = Length(container, true) + (IsWrong(container, true) ? Forbidden : FixSubcommands(container, state, true, null));
        int denied = Length(container, false) + (IsWrong(container, false) ? Forbidden : FixSubcommands(container, state, false, null));
        int best = Math.Min(kept, Math.Min(allowed, denied));
        if (rules is not null)
        {
            bool? whole = best == kept ? null : best == allowed;
            if (whole is { } allows)
            {
                rules.Add(Text(container, allows));
            }

            FixSubcommands(container, state, whole, rules);
        }

        return best;
    }

    /// <param name="container">The container.</param>
    /// <param name="state">The commands allowed by the rules before.</param>
    /// <param name="whole">Whether a rule before allows or denies all of the container; null if there is none.</param>
    /// <param name="rules">Receives the rules, if given.</param>
    private int FixSubcommands(CommandInfo container, CommandBits state, bool? whole, List<string>? rules)
    {
        int length = 0;
        for (int i = 0; i < container.Subcommands.Count; i++)
        {
            CommandInfo subcommand = container.Subcommands[i];
            length += Fix(subcommand, whole ?? state[subcommand.Id], rules);
        }

        return length;
    }

    private int Fix(CommandInfo command, bool isAllowed, List<string>? rules)
    {
        if (!IsWrong(command, isAllowed))
        {
            return 0;
        }

        rules?.Add(Text(command, !isAllowed));
        return Length(command, !isAllowed);
    }

    private bool IsWrong(CommandInfo command, bool isAllowed) => isAllowed != goal.Wanted[command.Id] && !goal.Free[command.Id];

    private int Length(CommandInfo command, bool allows) => command.Name.Length + 2
        + (allows && command.IsRestricted ? Forbidden : 0)
        + (!allows && onlyAdds ? (command.Container is null ? Forbidden : LastResort) : 0);

    private static string Text(CommandInfo command, bool allows) => (allows ? "+" : "-") + command.Name;
}
