using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Writes a policy as a short access string that ElastiCache takes.</summary>
internal static class PolicyText
{
    private static readonly Glob All = new("*");

    /// <summary>Writes a policy.</summary>
    /// <returns>The access string; null if none was found that ElastiCache takes.</returns>
    public static string? Of(Policy policy)
    {
        List<string> rules = [];
        if (policy.Enabled)
        {
            rules.Add("on");
        }

        if ((policy.UserFlags & UserFlags.SkipSanitizePayload) != 0)
        {
            rules.Add("skip-sanitize-payload");
        }

        for (int i = 0; i < policy.Selectors.Count; i++)
        {
            if (CommandRules(policy, i) is not { } commandRules)
            {
                return null;
            }

            // What was written decides what the selectors after it need to say.
            policy = policy.Replace(i, policy.Selectors[i].With(commands: Read(commandRules, policy.Catalogue)));
            string[] selector = [.. PatternRules(policy.Selectors[i], policy.Catalogue), .. commandRules];
            rules.AddRange(i == 0 ? selector : [$"({string.Join(" ", selector.Select(SelectorRule.Quote))})"]);
        }

        return rules.Count == 0 ? "off" : string.Join(" ", rules);
    }

    private static List<string>? CommandRules(Policy policy, int index)
    {
        CommandSet commands = policy.Selectors[index].Commands;
        CommandSlack slack = CommandSlack.Of(policy, index);
        var goal = new CommandGoal(commands.Bits, slack.Free, slack.IsFutureFree ? null : commands.IncludesFuture);
        if (CommandRuleSearch.Find(policy.Catalogue, goal) is not { } rules)
        {
            return null;
        }

        CommandSet reached = Read(rules, policy.Catalogue);
        return [.. rules, .. slack.NeededArguments.Where(argument => !reached.Contains(argument.Command)).Select(argument => argument.ToString())];
    }

    private static CommandSet Read(IEnumerable<string> rules, EngineCatalogue catalogue) =>
        AccessString.Read(string.Join(" ", rules), catalogue.Version).Policy.Root.Commands;

    private static IEnumerable<string> PatternRules(Selector selector, EngineCatalogue catalogue)
    {
        IEnumerable<string> keys = selector.AllKeys
            ? ["~*"]
            : selector.KeyPatterns.Select(key => key.Access == KeyAccess.ReadWrite && key.Pattern.Equals(All) ? "%RW~*" : key.ToString());
        IEnumerable<string> channels = !catalogue.Dialect.HasChannels || catalogue.Dialect.StartsWithAllChannels ? []
            : selector.AllChannels ? ["&*"]
            : selector.ChannelPatterns.Select(channel => $"&{channel}");
        return keys.Concat(channels);
    }
}
