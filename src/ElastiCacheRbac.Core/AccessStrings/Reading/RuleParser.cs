using System.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Reads single rules of one engine version's language.</summary>
internal static class RuleParser
{
    private static readonly (byte[] Word, AccessRuleKind Kind, Predicate<EngineDialect> IsKnown)[] Words =
    [
        ("on"u8.ToArray(), AccessRuleKind.On, _ => true),
        ("off"u8.ToArray(), AccessRuleKind.Off, _ => true),
        ("allcommands"u8.ToArray(), AccessRuleKind.AllCommands, _ => true),
        ("nocommands"u8.ToArray(), AccessRuleKind.NoCommands, _ => true),
        ("allkeys"u8.ToArray(), AccessRuleKind.AllKeys, _ => true),
        ("resetkeys"u8.ToArray(), AccessRuleKind.ResetKeys, _ => true),
        ("allchannels"u8.ToArray(), AccessRuleKind.AllChannels, d => d.HasChannels),
        ("resetchannels"u8.ToArray(), AccessRuleKind.ResetChannels, d => d.HasChannels),
        ("sanitize-payload"u8.ToArray(), AccessRuleKind.SanitizePayload, d => d.HasPayloadRules),
        ("skip-sanitize-payload"u8.ToArray(), AccessRuleKind.SkipSanitizePayload, d => d.HasPayloadRules),
        ("clearselectors"u8.ToArray(), AccessRuleKind.ClearSelectors, d => d.HasSelectors),
        ("nopass"u8.ToArray(), AccessRuleKind.NoPassword, _ => true),
        ("resetpass"u8.ToArray(), AccessRuleKind.ResetPassword, _ => true),
        ("reset"u8.ToArray(), AccessRuleKind.Reset, _ => true),
    ];

    /// <summary>The rules that are words, of those that a dialect has.</summary>
    public static IEnumerable<string> KnownWords(EngineDialect dialect) =>
        Words.Where(w => w.IsKnown(dialect)).Select(w => Encoding.ASCII.GetString(w.Word));

    public static RuleSyntax Parse(ReadOnlySpan<byte> rule, EngineCatalogue catalogue)
    {
        EngineDialect dialect = catalogue.Dialect;
        return rule.IsEmpty ? RuleSyntax.Invalid(FindingKind.Syntax) : rule[0] switch
        {
            (byte)'+' or (byte)'-' => rule.Length > 1 && rule[1] == '@' ? Category(rule, catalogue) : Command(rule, catalogue),
            (byte)'~' => IsStar(rule) ? new RuleSyntax(AccessRuleKind.AllKeys) : KeyPattern(rule.Slice(1), KeyAccess.ReadWrite, dialect),
            (byte)'%' => dialect.HasSelectors ? KeyPatternWithAccess(rule, dialect) : RuleSyntax.Invalid(FindingKind.NotInThisVersion),
            (byte)'&' => !dialect.HasChannels ? RuleSyntax.Invalid(FindingKind.NotInThisVersion)
                : IsStar(rule) ? new RuleSyntax(AccessRuleKind.AllChannels)
                : ChannelPattern(rule.Slice(1), dialect),
            (byte)'>' or (byte)'<' => new RuleSyntax(AccessRuleKind.Password),
            (byte)'#' or (byte)'!' => new RuleSyntax(AccessRuleKind.Password) { Error = IsHash(rule.Slice(1)) ? null : FindingKind.PasswordHash },
            (byte)'(' when !dialect.HasSelectors => RuleSyntax.Invalid(FindingKind.NotInThisVersion),
            _ => Word(rule, dialect),
        };
    }

    private static RuleSyntax Word(ReadOnlySpan<byte> rule, EngineDialect dialect)
    {
        foreach ((byte[] word, AccessRuleKind kind, Predicate<EngineDialect> isKnown) in Words)
        {
            if (AsciiText.EqualsIgnoreCase(rule, word))
            {
                return isKnown(dialect) ? new RuleSyntax(kind) : RuleSyntax.Invalid(FindingKind.NotInThisVersion);
            }
        }

        return RuleSyntax.Invalid(FindingKind.Syntax);
    }

    private static RuleSyntax KeyPatternWithAccess(ReadOnlySpan<byte> rule, EngineDialect dialect)
    {
        KeyAccess access = KeyAccess.None;
        for (int i = 1; i < rule.Length; i++)
        {
            KeyAccess one = AsciiText.ToLower(rule[i]) switch { (byte)'r' => KeyAccess.Read, (byte)'w' => KeyAccess.Write, _ => KeyAccess.None };
            if (rule[i] == '~' && access != KeyAccess.None)
            {
                return KeyPattern(rule.Slice(i + 1), access, dialect);
            }

            if (one == KeyAccess.None || (access & one) != 0)
            {
                access = KeyAccess.None;
                break;
            }

            access |= one;
        }

        // Without a ~ at all the engine takes the permissions with an empty pattern.
        return access == KeyAccess.None ? new RuleSyntax(AccessRuleKind.KeyPattern) { Error = FindingKind.Syntax } : KeyPattern([], access, dialect);
    }

    private static RuleSyntax KeyPattern(ReadOnlySpan<byte> pattern, KeyAccess access, EngineDialect dialect) =>
        new(AccessRuleKind.KeyPattern) { Pattern = Pattern(pattern, dialect), Access = access, Error = HasSpace(pattern) ? FindingKind.Syntax : null };

    private static RuleSyntax ChannelPattern(ReadOnlySpan<byte> pattern, EngineDialect dialect) =>
        new(AccessRuleKind.ChannelPattern) { Pattern = Pattern(pattern, dialect), Error = HasSpace(pattern) ? FindingKind.Syntax : null };

    private static Glob Pattern(ReadOnlySpan<byte> pattern, EngineDialect dialect) => new(pattern.ToArray(), dialect.LimitsStars);

    private static RuleSyntax Category(ReadOnlySpan<byte> rule, EngineCatalogue catalogue)
    {
        bool allows = rule[0] == '+';
        if (AsciiText.EqualsIgnoreCase(rule.Slice(2), "all"u8))
        {
            return new RuleSyntax(allows ? AccessRuleKind.AllCommands : AccessRuleKind.NoCommands);
        }

        CommandCategory? category = catalogue.FindCategory(rule.Slice(2));
        return new RuleSyntax(AccessRuleKind.Category) { Allows = allows, Category = category, Error = category is null ? FindingKind.UnknownCategory : null };
    }

    private static RuleSyntax Command(ReadOnlySpan<byte> rule, EngineCatalogue catalogue)
    {
        ReadOnlySpan<byte> name = rule.Slice(1);
        bool allows = rule[0] == '+';
        if (catalogue.FindRule(name) is { } command)
        {
            return new RuleSyntax(AccessRuleKind.Command) { Allows = allows, Command = command };
        }

        // 7.0 and later divide at the last bar, so that +a|b|c is an argument of a subcommand; earlier ones at the first.
        int bar = catalogue.Dialect.HasSelectors ? name.LastIndexOf((byte)'|') : name.IndexOf((byte)'|');
        CommandInfo? whole = allows && bar >= 0 ? catalogue.FindRule(name.Slice(0, bar)) : null;
        FindingKind? error = whole is null ? FindingKind.UnknownCommand
            : whole.Container is not null ? FindingKind.FirstArgumentOfSubcommand
            : bar == name.Length - 1 ? FindingKind.Syntax
            : whole.Subcommands.Count > 0 ? FindingKind.UnknownCommand
            : catalogue.Dialect.KeepsCommandRules && HasSpaceOrQuote(name) ? FindingKind.Syntax
            : null;
        return error is not null
            ? RuleSyntax.Invalid(error.Value)
            : new RuleSyntax(AccessRuleKind.FirstArgument)
            {
                Allows = true,
                Command = whole,
                FirstArgument = new FirstArgument(whole!, Encoding.UTF8.GetString(name.Slice(bar + 1).ToArray())),
            };
    }

    /// <summary>Engines from 7.2 on take such an argument, and crash when they are to print it: here it is a mistake.</summary>
    private static bool HasSpaceOrQuote(ReadOnlySpan<byte> name) => HasSpace(name) || name.IndexOfAny((byte)'"', (byte)'\'') >= 0;

    private static bool IsStar(ReadOnlySpan<byte> rule) => rule.Length == 2 && rule[1] == '*';

    private static bool HasSpace(ReadOnlySpan<byte> pattern)
    {
        foreach (byte b in pattern)
        {
            if (AsciiText.IsSpace(b))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHash(ReadOnlySpan<byte> hash)
    {
        foreach (byte b in hash)
        {
            if (b is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
            {
                return false;
            }
        }

        return hash.Length == 64;
    }
}
