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
        foreach (CommandInfo command in catalogue.Commands)
        {
            length += command.Subcommands.Count == 0 ? Fix(command, state[command.Id], rules) : FinishContainer(command, state, rules);
        }

        return length;
    }

    /// <summary>A container as a whole first, either way, or not; then each subcommand that is wrong after that.</summary>
    private int FinishContainer(CommandInfo container, CommandBits state, List<string>? rules)
    {
        int kept = Subcommands(container, state[container.Id], sub => state[sub.Id]);
        if (kept == 0)
        {
            return 0;
        }

        int allowed = Length(container, true) + Subcommands(container, true, _ => true);
        int denied = Length(container, false) + Subcommands(container, false, _ => false);
        int best = Math.Min(kept, Math.Min(allowed, denied));
        if (rules is not null)
        {
            bool? whole = best == kept ? null : best == allowed;
            if (whole is { } allows)
            {
                rules.Add(Text(container, allows));
            }

            foreach (CommandInfo sub in container.Subcommands)
            {
                Fix(sub, whole ?? state[sub.Id], rules);
            }
        }

        return best;
    }

    private int Subcommands(CommandInfo container, bool isAllowed, Func<CommandInfo, bool> isSubcommandAllowed) =>
        (IsWrong(container, isAllowed) ? Forbidden : 0) + container.Subcommands.Sum(sub => Fix(sub, isSubcommandAllowed(sub), null));

    private bool IsWrong(CommandInfo command, bool isAllowed) => isAllowed != goal.Wanted[command.Id] && !goal.Free[command.Id];

    private int Fix(CommandInfo command, bool isAllowed, List<string>? rules)
    {
        if (!IsWrong(command, isAllowed))
        {
            return 0;
        }

        rules?.Add(Text(command, !isAllowed));
        return Length(command, !isAllowed);
    }

    private int Length(CommandInfo command, bool allows) => command.Name.Length + 2
        + (allows && command.IsRestricted ? Forbidden : 0)
        + (!allows && onlyAdds ? (command.Container is null ? Forbidden : LastResort) : 0);

    private static string Text(CommandInfo command, bool allows) => (allows ? "+" : "-") + command.Name;
}
