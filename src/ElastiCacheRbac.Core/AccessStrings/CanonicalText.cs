using System.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>A policy as its engine version describes it in ACL LIST and ACL GETUSER.</summary>
internal static class CanonicalText
{
    public static string Of(Policy policy)
    {
        var text = new StringBuilder();
        foreach (string flag in UserFlagNames(policy))
        {
            text.Append(flag).Append(' ');
        }

        Append(text, policy.Root, policy.Catalogue);
        foreach (Selector selector in policy.Selectors.Skip(1))
        {
            Append(text.Append(" ("), selector, policy.Catalogue);
            text.Append(')');
        }

        return text.ToString();
    }

    /// <summary>The flags of the user as a whole, in the engine's order.</summary>
    public static IEnumerable<string> UserFlagNames(Policy policy)
    {
        yield return policy.Enabled ? "on" : "off";
        foreach ((UserFlags flag, string name) in new[]
        {
            (UserFlags.NoPassword, "nopass"), (UserFlags.SkipSanitizePayload, "skip-sanitize-payload"), (UserFlags.SanitizePayload, "sanitize-payload"),
        })
        {
            if ((policy.UserFlags & flag) != 0)
            {
                yield return name;
            }
        }
    }

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

    private static void Append(StringBuilder text, Selector selector, EngineCatalogue catalogue)
    {
        if (selector.AllKeys)
        {
            text.Append("~* ");
        }

        foreach (KeyPattern pattern in selector.KeyPatterns)
        {
            text.Append(pattern).Append(' ');
        }

        if (catalogue.Dialect.HasChannels)
        {
            text.Append(selector.AllChannels ? "&* " : "resetchannels ");
            foreach (Glob pattern in selector.ChannelPatterns)
            {
                text.Append('&').Append(pattern).Append(' ');
            }
        }

        text.Append(Commands(selector));
    }
}
