using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Reads an access string: cuts it into rules, applies them as the engine does, and notes every mistake. Takes linear time.</summary>
internal sealed class AccessStringReader
{
    private readonly SourceText _source;
    private readonly EngineCatalogue _catalogue;
    private readonly PolicyState _policy;
    private readonly List<AccessRule> _rules = [];
    private readonly FindingList _findings;

    public AccessStringReader(string text, EngineVersion engine)
    {
        _source = new SourceText(text);
        _catalogue = engine.Catalogue;
        _policy = new PolicyState(_catalogue);
        _findings = new FindingList(_catalogue);
    }

    public string MaskedText => _source.MaskedText;

    public IReadOnlyList<AccessRule> Rules => _rules;

    public (Policy Policy, IReadOnlyList<Finding> Findings) Read()
    {
        byte[] bytes = _source.Bytes;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != ' ')
            {
                int start = i;
                bool selector = bytes[i] == '(';
                i = FindRuleEnd(bytes, i, selector);
                bool closed = bytes[i - 1] == ')';
                if (selector && _catalogue.Dialect.HasSelectors)
                {
                    ReadSelector(start, i, closed);
                }
                else
                {
                    ReadRule(start, i);
                }
            }
        }

        Policy policy = _policy.Build();
        Warnings.Find(_rules, _catalogue, _findings);
        return (policy, _findings.InOrder());
    }

    /// <summary>A rule ends at a space; a selector at the space, or the end, that follows a closing parenthesis.</summary>
    private static int FindRuleEnd(byte[] bytes, int i, bool selector)
    {
        do
        {
            i++;
        }
        while (i < bytes.Length && (bytes[i] != ' ' || (selector && bytes[i - 1] != ')')));
        return i;
    }

    private void ReadRule(int start, int end)
    {
        ReadOnlySpan<byte> bytes = _source.Bytes.AsSpan(start, end - start);
        RuleSyntax syntax = Parse(bytes);
        FindingKind? error = _policy.Apply(syntax, bytes);
        _rules.Add(MakeRule(start, end, syntax, error));
    }

    private void ReadSelector(int start, int end, bool closed)
    {
        if (!closed)
        {
            _rules.Add(MakeRule(start, end, RuleSyntax.Invalid(FindingKind.UnmatchedParenthesis), FindingKind.UnmatchedParenthesis));
            return;
        }

        List<AccessRule> rules = [];
        List<QuotedWords.Word> words = [];
        var selector = new SelectorState(_catalogue);
        int errors = _findings.ErrorCount;
        if (!QuotedWords.TrySplit(_source.Bytes, start + 1, end - 1, words))
        {
            words.Clear();
            int at = _source.CharOffset(start);
            _findings.AddWarning(FindingKind.SelectorIgnored, at, _source.CharOffset(end) - at, Texts.SelectorIgnored());
        }

        foreach (QuotedWords.Word word in words)
        {
            RuleSyntax syntax = Parse(word.Unquoted ?? _source.Bytes.AsSpan(word.Start, word.Length));
            rules.Add(MakeRule(word.Start, word.Start + word.Length, syntax, selector.Apply(syntax)));
        }

        if (_findings.ErrorCount == errors)
        {
            _policy.AddSelector(selector.Build());
        }

        int offset = _source.CharOffset(start);
        _rules.Add(new AccessRule(_source.MaskedText, offset, _source.CharOffset(end) - offset, new RuleSyntax(AccessRuleKind.Selector), rules));
    }

    private RuleSyntax Parse(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0) >= 0 ? RuleSyntax.Invalid(FindingKind.NulCharacter) : RuleParser.Parse(bytes, _catalogue);

    private AccessRule MakeRule(int start, int end, RuleSyntax syntax, FindingKind? error)
    {
        int offset = _source.CharOffset(start);
        var rule = new AccessRule(_source.MaskedText, offset, _source.CharOffset(end) - offset, error is null ? syntax : syntax with { Error = error });
        if (error is not null)
        {
            _findings.AddError(error.Value, rule);
        }

        _findings.AddServiceRefusal(syntax, rule);
        return rule;
    }
}
