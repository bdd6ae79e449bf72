using System.Text;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>The command rules that engines from 7.2 on keep: those given, less each that a later one replaces.</summary>
internal static class CommandRuleHistory
{
    /// <summary>Appends the rules that stand: a rule goes when a later one names the same, or the whole command of its subcommand or argument.</summary>
    public static void Append(StringBuilder text, IReadOnlyList<CommandRule> rules)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        var standing = new Stack<CommandRule>();
        for (int i = rules.Count - 1; i >= 0; i--)
        {
            string name = rules[i].Name;
            int bar = name.IndexOf('|');
            bool replaced = later.Contains(name) || (bar >= 0 && later.Contains(name.Substring(0, bar)));
            later.Add(name);
            if (!replaced)
            {
                standing.Push(rules[i]);
            }
        }

        foreach (CommandRule rule in standing)
        {
            text.Append(' ').Append(rule.Allows ? '+' : '-').Append(rule.Name);
        }
    }
}
