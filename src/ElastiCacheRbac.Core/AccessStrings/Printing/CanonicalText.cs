using System.Text;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>A policy as its engine version describes it in ACL LIST and ACL GETUSER.</summary>
internal static class CanonicalText
{
    public static string Of(Policy policy)
    {
        var text = new StringBuilder();
        foreach (string flag in FlagTable(policy).Where(f => f.IsSet && !f.IsOfSelector).Select(f => f.Name))
        {
            text.Append(flag).Append(' ');
        }

        Append(text, policy.Root);
        foreach (Selector selector in policy.Selectors.Skip(1))
        {
            Append(text.Append(" ("), selector);
            text.Append(')');
        }

        return text.ToString();
    }

    /// <summary>The flags that are set, in the engine's order.</summary>
    public static IEnumerable<string> Flags(Policy policy) => FlagTable(policy).Where(f => f.IsSet).Select(f => f.Name);

    /// <summary>The command rules that describe a command set, beginning with <c>+@all</c> or <c>-@all</c>.</summary>
    public static string Commands(Selector selector)
    {
        var text = new StringBuilder(selector.Commands.IncludesFuture ? "+@all" : "-@all");
        if (selector.Commands.Catalogue.Dialect.KeepsCommandRules)
        {
            CommandRuleHistory.Append(text, selector.CommandRules);
        }
        else
        {
            CommandRulesOfEffect.Append(text, selector.Commands);
        }

        return text.ToString();
    }

    /// <summary>Before 7.0 the flags tell of the permissions too, which ACL LIST then tells by rules.</summary>
    private static (string Name, bool IsSet, bool IsOfSelector)[] FlagTable(Policy policy)
    {
        EngineDialect dialect = policy.Catalogue.Dialect;
        bool ofSelector = !dialect.HasSelectors;
        return
        [
            ("on", policy.Enabled, false),
            ("off", !policy.Enabled, false),
            ("allkeys", ofSelector && policy.Root.AllKeys, true),
            ("allchannels", ofSelector && dialect.HasChannels && policy.Root.AllChannels, true),
            ("allcommands", ofSelector && policy.Root.AllCommandsFlag, true),
            ("nopass", policy.Has(UserFlags.NoPassword), false),
            ("skip-sanitize-payload", policy.Has(UserFlags.SkipSanitizePayload), false),
            ("sanitize-payload", policy.Has(UserFlags.SanitizePayload), false),
        ];
    }

    private static void Append(StringBuilder text, Selector selector)
    {
        AppendWord(text, selector.DescribeKeys());
        if (selector.Commands.Catalogue.Dialect.HasChannels)
        {
            AppendWord(text, selector.AllChannels ? string.Empty : "resetchannels");
            AppendWord(text, selector.DescribeChannels());
        }

        text.Append(Commands(selector));
    }

    private static void AppendWord(StringBuilder text, string word)
    {
        if (word.Length > 0)
        {
            text.Append(word).Append(' ');
        }
    }
}
