using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Shortening;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Import;

/// <summary>Turns the rules of a line into an access string that ElastiCache takes.</summary>
/// <remarks>
/// The rules that ElastiCache refuses are left out. If the others still mean the same, they stay as they are; if not, since what was left out took
/// back rules before it, they are written anew from what they meant.
/// </remarks>
internal sealed class AclRules
{
    private readonly AclLine _line;
    private readonly AccessString _given;
    private readonly int _offset;
    private readonly Dictionary<int, Finding> _dropped;
    private readonly List<ImportNote> _notes = [];

    private AclRules(AclLine line, AccessString given, int offset)
    {
        _line = line;
        _given = given;
        _offset = offset;
        _dropped = given.Findings.Where(finding => finding.Severity == FindingSeverity.RefusedByService || IsListed(finding)).ToDictionary(finding => finding.Offset);
    }

    /// <summary>Imports the rules of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="userName">The user's name.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="offset">Where they begin in the line.</param>
    /// <param name="engine">The engine version.</param>
    /// <exception cref="AclLineException">The rules are wrong.</exception>
    public static ImportedUser Import(AclLine line, string userName, string rules, int offset, EngineVersion engine)
    {
        var reader = new AclRules(line, AccessString.Read(rules, engine), offset);
        reader.ThrowIfWrong();
        reader.NoteDropped(reader._given.Rules);
        AccessString result = reader.Translate();
        var effect = AccessComparison.Compare(reader._given.Policy, result.Policy);
        if (!effect.IsEqual)
        {
            reader.Note(ImportNoteKind.MeaningChanged, $"The access string does not mean what the line meant. {effect.Summary}");
        }

        bool noPassword = (reader._given.Policy.UserFlags & UserFlags.NoPassword) != 0;
        return new ImportedUser(line.Number, userName, result.Text, noPassword, effect, reader._notes);
    }

    private void ThrowIfWrong()
    {
        Finding[] errors = [.. _given.Findings.Where(finding => finding.Severity == FindingSeverity.Error && !IsListed(finding))];
        if (errors.Length > 0)
        {
            throw new AclLineException(_line.Number, [.. errors.Select(error => (_offset + error.Offset + 1, Message(error)))]);
        }
    }

    /// <summary>Whether it is one of the engine's own making: it lists <c>%RW~*</c> as <c>~*</c>, after which it takes no other pattern.</summary>
    private bool IsListed(Finding finding) =>
        finding.Kind == FindingKind.PatternAfterAllKeys && _given.Rules.Any(rule => rule.Offset == finding.Offset);

    /// <summary>A word that is no rule may be the rest of a password with a space in it.</summary>
    private string Message(Finding error) =>
        error.Kind == FindingKind.Syntax && _given.Rules.Any(rule => rule.Text is ['>' or '<' or '#' or '!', ..] && rule.Offset < error.Offset)
            ? "This is not a rule. It is not shown, since it may be part of a password."
            : error.Message + Messages.DidYouMean(error.Suggestion);

    private AccessString Translate()
    {
        Policy meant = Read(IsMeaningless).Policy;
        if (meant.Catalogue.Dialect.StartsWithAllChannels)
        {
            // There, channels can be limited by resetchannels alone.
            meant = meant.Replace(0, meant.Root.With(channels: (true, [])));
        }

        AccessString kept = Read(IsDropped);
        if (kept.IsValid && AccessComparison.Compare(meant, kept.Policy).IsEqual)
        {
            return kept.Text.Length > 0 ? kept : Read("off");
        }

        Note(ImportNoteKind.Rewritten, "The rules are written anew: what was left out took back rules before it, and without it the rest would not mean the same.");
        return PolicyText.Of(meant) is { } text
            ? Read(text)
            : throw new AclLineException(_line.Number, [(_offset + 1, "These rules cannot be put into words that ElastiCache takes.")]);
    }

    /// <summary>Whether a rule means nothing to ElastiCache: passwords are not set here, and restricted commands are not given.</summary>
    private bool IsMeaningless(AccessRule rule) =>
        _dropped.TryGetValue(rule.Offset, out Finding? finding) && finding.Kind is FindingKind.PasswordRule or FindingKind.RestrictedCommand;

    private bool IsDropped(AccessRule rule) => rule.Kind == AccessRuleKind.SanitizePayload || _dropped.ContainsKey(rule.Offset);

    private AccessString Read(Func<AccessRule, bool> isDropped) => Read(Write(_given.Rules, isDropped));

    private AccessString Read(string text) => AccessString.Read(text, _given.Engine);

    /// <summary>The rules as they were given, without some.</summary>
    private string Write(IEnumerable<AccessRule> rules, Func<AccessRule, bool> isDropped) => string.Join(
        " ",
        rules.Where(rule => !isDropped(rule)).Select(rule => rule.Kind == AccessRuleKind.Selector
            ? $"({Write(rule.Rules, isDropped)})"
            : _given.Text.Substring(rule.Offset, rule.Length)));

    private void NoteDropped(IEnumerable<AccessRule> rules)
    {
        foreach (AccessRule rule in rules)
        {
            if (rule.Kind == AccessRuleKind.Selector)
            {
                NoteDropped(rule.Rules);
            }
            else if (_dropped.TryGetValue(rule.Offset, out Finding? finding))
            {
                ImportNoteKind kind = finding.Kind switch
                {
                    FindingKind.RestrictedCommand => ImportNoteKind.RestrictedCommandDropped,
                    FindingKind.PasswordRule => rule.Kind == AccessRuleKind.NoPassword ? ImportNoteKind.NoPasswordDropped : ImportNoteKind.PasswordDropped,
                    FindingKind.PatternAfterAllKeys => ImportNoteKind.PatternDropped,
                    _ => ImportNoteKind.ResetDropped,
                };
                Note(kind, finding.Message, rule);
            }
            else if (rule.Kind == AccessRuleKind.SanitizePayload)
            {
                Note(ImportNoteKind.DefaultDropped, "sanitize-payload is left out: a user begins with it.", rule);
            }
        }
    }

    private void Note(ImportNoteKind kind, string message, AccessRule? rule = null) =>
        _notes.Add(new ImportNote(kind, _line.Number, rule is null ? 0 : _offset + rule.Offset + 1, rule?.Text ?? string.Empty, message));
}
