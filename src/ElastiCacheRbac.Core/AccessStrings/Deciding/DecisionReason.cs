using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Why a decision came out as it did.</summary>
/// <param name="Text">In words.</param>
/// <param name="Item">The command, key or channel that is denied.</param>
/// <param name="Rule">The rule that decided.</param>
internal readonly record struct DecisionReason(string Text, string? Item = null, AccessRule? Rule = null)
{
    public static DecisionReason Of(AccessString accessString, CommandLine commandLine, Decision decision)
    {
        CommandInfo command = decision.Command!;
        IReadOnlyList<AccessRule> rules = RulesOf(accessString, decision.Selector);
        switch (decision.Verdict)
        {
            case Verdict.Allow:
                return OfAllowed(commandLine, command, rules, accessString);
            case Verdict.Command:
                AccessRule? last = LastAbout(command, commandLine, rules);
                return new(last is null ? $"No rule allows {command}." : $"{At(last)} forbids {command}.", command.Name, last);
            case Verdict.Service:
                return new($"ElastiCache takes {command} away from every user.", command.Name);
            default:
                return OfDeniedName(commandLine, decision, rules, accessString.Policy.Catalogue.Dialect);
        }
    }

    private static DecisionReason OfAllowed(CommandLine commandLine, CommandInfo command, IReadOnlyList<AccessRule> rules, AccessString accessString)
    {
        AccessRule? rule = LastAbout(command, commandLine, rules);
        List<Name> names = Names(commandLine, command, accessString.Policy.Catalogue.Dialect);
        string[] patterns = [.. names.Select(name => rules.FirstOrDefault(r => Allows(r, commandLine, name))).OfType<AccessRule>().Distinct().Select(At)];
        string ofCommand = rule is { Allows: true } or { Kind: AccessRuleKind.AllCommands } ? $"{At(rule)} allows {command}" : $"Every user may run {command}";
        string ofNames = patterns.Length == 0 ? ""
            : $"; {string.Join(", ", patterns)} {(patterns.Length == 1 ? "allows" : "allow")} its {(names[0].IsChannel ? "channel" : "key")}{(names.Count == 1 ? "" : "s")}";
        return new($"{ofCommand}{ofNames}.", null, rule);
    }

    private static DecisionReason OfDeniedName(CommandLine commandLine, Decision decision, IReadOnlyList<AccessRule> rules, EngineDialect dialect)
    {
        Name name = Names(commandLine, decision.Command!, dialect).First(n => n.Argument == decision.Argument);
        string item = commandLine.Arguments[name.Argument];
        string what = name.IsChannel ? "to use channel" : name.Access switch
        {
            KeyAccess.Read => "to read key",
            KeyAccess.Write => "to write key",
            KeyAccess.ReadWrite => "to read and write key",
            _ => "to use key",
        };
        AccessRule? near = rules.FirstOrDefault(r => Allows(r, commandLine, name with { Access = KeyAccess.None }));
        string but = near is null ? "" : $" {At(near)} matches it, but only to {(near.Access == KeyAccess.Read ? "read" : "write")}.";
        return new($"No rule allows {what} '{item}'.{but}", item, near);
    }

    /// <summary>The rules that made a selector of the policy.</summary>
    private static IReadOnlyList<AccessRule> RulesOf(AccessString accessString, int selector)
    {
        List<AccessRule> root = [];
        List<AccessRule> selectors = [];
        foreach (AccessRule rule in accessString.Rules)
        {
            switch (rule.Kind)
            {
                case AccessRuleKind.Selector when rule.Rules.All(r => r.Kind != AccessRuleKind.Invalid):
                    selectors.Add(rule);
                    break;
                case AccessRuleKind.ClearSelectors:
                    selectors.Clear();
                    break;
                case AccessRuleKind.Reset:
                    root.Clear();
                    selectors.Clear();
                    break;
                default:
                    root.Add(rule);
                    break;
            }
        }

        IReadOnlyList<AccessRule> rules = selector == 0 ? root : selectors[selector - 1].Rules;
        return [.. rules.Where((rule, i) => rule.Kind switch
        {
            AccessRuleKind.KeyPattern or AccessRuleKind.AllKeys => rules.Skip(i).All(later => later.Kind != AccessRuleKind.ResetKeys),
            AccessRuleKind.ChannelPattern or AccessRuleKind.AllChannels => rules.Skip(i).All(later => later.Kind != AccessRuleKind.ResetChannels),
            _ => true,
        })];
    }

    private static AccessRule? LastAbout(CommandInfo command, CommandLine commandLine, IReadOnlyList<AccessRule> rules) =>
        rules.LastOrDefault(rule => rule.Decides(command)
            || (rule.Kind == AccessRuleKind.FirstArgument && rule.Command == command && commandLine.Arguments.Count > 1
                && string.Equals(rule.FirstArgument, commandLine.Arguments[1], StringComparison.OrdinalIgnoreCase)));

    /// <summary>The keys and channels of a command line.</summary>
    private static List<Name> Names(CommandLine commandLine, CommandInfo command, EngineDialect dialect)
    {
        List<Name> names = [];
        KeyRanges keys = default;
        KeyFinder.Find(command, dialect, commandLine.Bytes, ref keys);
        for (int i = 0; i < keys.Count; i++)
        {
            for (int argument = keys[i].First; argument <= keys[i].Last; argument += keys[i].Step)
            {
                names.Add(new Name(argument, keys[i].Access));
            }
        }

        int channels = command.Channels.Count < 0 ? commandLine.Arguments.Count - 1 : command.Channels.Count;
        names.AddRange(Enumerable.Range(1, channels).Select(argument => new Name(argument, IsChannel: true, IsPattern: command.Channels.ArePatterns)));
        return names;
    }

    private static bool Allows(AccessRule rule, CommandLine commandLine, in Name name)
    {
        ReadOnlySpan<byte> bytes = commandLine.Bytes[name.Argument].Span;
        return rule.Kind switch
        {
            AccessRuleKind.AllKeys => !name.IsChannel,
            AccessRuleKind.KeyPattern => !name.IsChannel && (rule.Access & name.Access) == name.Access && rule.Pattern!.Matches(bytes),
            AccessRuleKind.AllChannels => name.IsChannel,
            AccessRuleKind.ChannelPattern => name.IsChannel
                && (name.IsPattern ? rule.Pattern!.Bytes.Span.SequenceEqual(bytes) : rule.Pattern!.Matches(bytes)),
            _ => false,
        };
    }

    private static string At(AccessRule rule) => FormattableString.Invariant($"'{rule}' at position {rule.Offset + 1}");

    /// <summary>A key or channel of a command line.</summary>
    private readonly record struct Name(int Argument, KeyAccess Access = KeyAccess.None, bool IsChannel = false, bool IsPattern = false);
}
