using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>What the rules from some place on decide, so that earlier rules about the same have no effect. Filled from the last rule to the first.</summary>
internal sealed class LaterRules(EngineCatalogue catalogue)
{
    private readonly CommandBits _commands = new(catalogue.AllCommands.Count);
    private readonly bool[] _matters = new bool[(int)Matter.Commands + 1];

    /// <summary>What a rule is about.</summary>
    private enum Matter
    {
        None,
        Flag,
        Payload,
        Keys,
        Channels,
        Selectors,
        Commands,
    }

    /// <summary>Whether the later rules decide all that a rule does.</summary>
    public bool Undoes(AccessRule rule)
    {
        Matter matter = MatterOf(rule);
        return _matters[(int)matter] || rule.Kind switch
        {
            AccessRuleKind.Category => _commands.Contains(rule.CategoryInfo!.Changes),
            AccessRuleKind.Command or AccessRuleKind.FirstArgument => _commands.Contains(rule.Command!),
            _ => false,
        };
    }

    /// <summary>Adds the rule before those that were added.</summary>
    public void Add(AccessRule rule)
    {
        switch (rule.Kind)
        {
            case AccessRuleKind.On or AccessRuleKind.Off or AccessRuleKind.SanitizePayload or AccessRuleKind.SkipSanitizePayload:
            case AccessRuleKind.AllKeys or AccessRuleKind.ResetKeys or AccessRuleKind.AllChannels or AccessRuleKind.ResetChannels:
            case AccessRuleKind.ClearSelectors or AccessRuleKind.AllCommands or AccessRuleKind.NoCommands:
                _matters[(int)MatterOf(rule)] = true;
                break;
            case AccessRuleKind.Reset:
                _matters.AsSpan(1).Fill(true);
                break;
            case AccessRuleKind.Category or AccessRuleKind.Command:
                AddCommands(rule, _commands);
                break;
        }
    }

    /// <summary>The first of several later rules that decides anything that a rule does.</summary>
    /// <param name="rule">A rule that the later ones undo.</param>
    /// <param name="rules">The rules after it.</param>
    public AccessRule FirstOver(AccessRule rule, IEnumerable<AccessRule> rules)
    {
        Matter matter = MatterOf(rule);
        var commands = new CommandBits(catalogue.AllCommands.Count);
        if (matter == Matter.Commands)
        {
            AddCommands(rule, commands);
        }

        return rules.First(later => later.Kind == AccessRuleKind.Reset || (MatterOf(later) == matter && later.Kind switch
        {
            AccessRuleKind.KeyPattern or AccessRuleKind.ChannelPattern or AccessRuleKind.Selector or AccessRuleKind.FirstArgument => false,
            AccessRuleKind.Category => later.CategoryInfo!.Changes.CountCommon(commands) > 0,
            AccessRuleKind.Command => later.Command!.Subcommands.Prepend(later.Command).Any(c => commands[c.Id]),
            _ => true,
        }));
    }

    /// <summary>Adds the commands that a rule is about; those of a rule about all are left out, since only another of the kind comes over it.</summary>
    private static void AddCommands(AccessRule rule, CommandBits commands)
    {
        if (rule.Kind == AccessRuleKind.Category)
        {
            commands.Change(rule.CategoryInfo!.Changes, true);
        }
        else if (rule.Kind is AccessRuleKind.Command or AccessRuleKind.FirstArgument)
        {
            commands.Set(rule.Command!, true);
        }
    }

    private static Matter MatterOf(AccessRule rule) => rule.Kind switch
    {
        AccessRuleKind.On or AccessRuleKind.Off => Matter.Flag,
        AccessRuleKind.SanitizePayload or AccessRuleKind.SkipSanitizePayload => Matter.Payload,
        AccessRuleKind.KeyPattern or AccessRuleKind.AllKeys or AccessRuleKind.ResetKeys => Matter.Keys,
        AccessRuleKind.ChannelPattern or AccessRuleKind.AllChannels or AccessRuleKind.ResetChannels => Matter.Channels,
        AccessRuleKind.Selector or AccessRuleKind.ClearSelectors => Matter.Selectors,
        AccessRuleKind.Command or AccessRuleKind.FirstArgument or AccessRuleKind.Category or AccessRuleKind.AllCommands or AccessRuleKind.NoCommands => Matter.Commands,
        _ => Matter.None,
    };
}
