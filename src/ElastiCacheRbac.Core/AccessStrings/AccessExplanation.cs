using System.Text;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Tells in words what an access string gives.</summary>
public static class AccessExplanation
{
    private const int MaximumNames = 12;

    /// <summary>Explains an access string, one line for each matter: login, commands, keys, channels, and each selector.</summary>
    /// <param name="accessString">The access string. Rules that are not understood are told as such.</param>
    /// <param name="engine">The engine version that reads it; the newest if null.</param>
    public static IReadOnlyList<string> Of(string accessString, EngineVersion? engine = null)
    {
        AccessString read = AccessString.Read(accessString, engine);
        string[] unknown = [.. read.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => read.Rules.First(r => r.Offset + r.Length > f.Offset).Text).Distinct()];
        return unknown.Length == 0 ? Of(read.Policy) : [.. Of(read.Policy), $"Not understood by {read.Engine}: {Names(unknown)}"];
    }

    /// <summary>Explains a policy, one line for each matter.</summary>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<string> Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return
        [
            policy.Enabled ? "Can log in" : "Cannot log in",
            .. Of(policy.Root).Select(part => $"{part.Matter}: {part.Extent}"),
            .. policy.Selectors.Skip(1).Select(s => "Or: " + string.Join("; ", Of(s).Select(part => $"{AsciiText.ToLower(part.Matter)} {part.Extent}"))),
        ];
    }

    /// <summary>Explains a policy in one line.</summary>
    /// <param name="policy">The policy.</param>
    public static string InOneLine(Policy policy) => string.Join("; ", Of(policy).Select(line => char.ToLowerInvariant(line[0]) + line.Substring(1)));

    private static IEnumerable<(string Matter, string Extent)> Of(Selector selector)
    {
        yield return ("Commands", Commands(selector));
        yield return ("Keys", selector.AllKeys ? "all" : Names([.. selector.KeyPatterns.Select(Key)]));
        if (selector.Commands.Catalogue.Dialect.HasChannels)
        {
            yield return ("Channels", selector.AllChannels ? "all" : Names([.. selector.ChannelPatterns.Select(p => p.ToString())]));
        }
    }

    private static string Key(KeyPattern key) => key.Access switch
    {
        KeyAccess.Read => $"{key.Pattern} (read only)",
        KeyAccess.Write => $"{key.Pattern} (write only)",
        _ => key.Pattern.ToString(),
    };

    /// <summary>The command rules in their order, and how many commands they come to where that is not plain.</summary>
    private static string Commands(Selector selector)
    {
        CommandSet commands = selector.Commands;
        if (commands.Count == 0 && commands.FirstArguments.Count == 0)
        {
            return "none";
        }

        string[] rules = selector.DescribeCommands().Split(' ');
        bool beginsWithAll = rules[0] == "+@all";
        string[] told = [.. rules.Skip(1).SkipWhile(rule => !beginsWithAll && rule[0] == '-')];
        var text = new StringBuilder(beginsWithAll ? "all" : "");
        for (int i = 0; i < told.Length;)
        {
            char sign = told[i][0];
            string[] run = [.. told.Skip(i).TakeWhile(rule => rule[0] == sign).Select(rule => rule.Substring(1))];
            i += run.Length;
            text.Append(text.Length == 0 ? "" : sign == '+' ? ", and " : ", without ").Append(Names(run));
        }

        bool namesEach = !beginsWithAll && told.All(rule => rule is ['+', not '@', ..]);
        return namesEach ? text.ToString() : FormattableString.Invariant($"{text} ({commands.Commands.Count(c => !c.IsRestricted)} commands)");
    }

    private static string Names(string[] names) => names.Length == 0 ? "none" : NameList.Of(names, MaximumNames);
}
