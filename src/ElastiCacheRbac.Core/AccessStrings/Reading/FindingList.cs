using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Gathers what is found in an access string.</summary>
internal sealed class FindingList(EngineCatalogue catalogue)
{
    /// <summary>To look for what may have been meant takes time, and more suggestions than for so many errors help nobody.</summary>
    private const int MaximumSuggestions = 50;

    /// <summary>The same holds of warnings: which rule undoes another is looked up for each.</summary>
    private const int MaximumWarnings = 50;

    private readonly List<Finding> _findings = [];
    private int _warnings;

    public int ErrorCount { get; private set; }

    /// <summary>Whether more warnings are to be looked for.</summary>
    public bool WantsWarnings => _warnings < MaximumWarnings;

    public void AddError(FindingKind kind, AccessRule rule)
    {
        ErrorCount++;
        string? suggestion = ErrorCount <= MaximumSuggestions ? Suggestions.For(kind, rule.Text, catalogue) : null;
        _findings.Add(new Finding(
            kind, FindingSeverity.Error, rule.Offset, rule.Length, Texts.Of(kind, rule.Text, catalogue), suggestion, EngineWords.Of(kind, rule.Text)));
    }

    /// <summary>Notes it if ElastiCache refuses the rule, whatever the engine says.</summary>
    public void AddServiceRefusal(in RuleSyntax syntax, AccessRule rule)
    {
        FindingKind? kind = syntax.Kind switch
        {
            AccessRuleKind.Password or AccessRuleKind.NoPassword or AccessRuleKind.ResetPassword => FindingKind.PasswordRule,
            AccessRuleKind.Reset => FindingKind.ResetRule,
            AccessRuleKind.ResetKeys or AccessRuleKind.ResetChannels => FindingKind.ResetPatternsRule,
            AccessRuleKind.Command or AccessRuleKind.FirstArgument when syntax.Allows && IsRestricted(syntax) => FindingKind.RestrictedCommand,
            _ => null,
        };
        if (kind is not null)
        {
            _findings.Add(new Finding(
                kind.Value, FindingSeverity.RefusedByService, rule.Offset, rule.Length, Texts.Of(kind.Value, rule.Text, catalogue), null, ServiceWords.Of(kind.Value)));
        }
    }

    public void AddWarning(FindingKind kind, AccessRule rule, string message) => AddWarning(kind, rule.Offset, rule.Length, message);

    public void AddWarning(FindingKind kind, int offset, int length, string message)
    {
        _warnings++;
        _findings.Add(new Finding(kind, FindingSeverity.Warning, offset, length, message));
    }

    public IReadOnlyList<Finding> InOrder() => _findings.Count < 2 ? _findings : [.. _findings.OrderBy(f => f.Offset)];

    private static bool IsRestricted(in RuleSyntax syntax) =>
        syntax.Command!.IsRestricted
        || (syntax.FirstArgument is { } argument && RestrictedCommands.Contains($"{syntax.Command.Name}|{AsciiText.ToLower(argument.Argument)}"));
}
