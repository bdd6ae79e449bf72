using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

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
            case AccessRuleKind.Category:
                _commands.Change(rule.CategoryInfo!.Changes, true);
                break;
            case AccessRuleKind.Command:
                _commands.Set(rule.Command!, true);
                break;
        }
    }

    /// <summary>Whether a later rule decides anything that an earlier one does.</summary>
    public bool Overlaps(AccessRule earlier, AccessRule later) =>
        later.Kind == AccessRuleKind.Reset
        || (MatterOf(earlier) == MatterOf(later) && later.Kind switch
        {
            AccessRuleKind.KeyPattern or AccessRuleKind.ChannelPattern or AccessRuleKind.Selector or AccessRuleKind.FirstArgument => false,
            AccessRuleKind.Command or AccessRuleKind.Category => catalogue.AllCommands.Any(c => earlier.Concerns(c) && later.Decides(c)),
            _ => true,
        });

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
