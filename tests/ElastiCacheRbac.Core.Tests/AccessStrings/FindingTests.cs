using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class FindingTests
{
    [Fact]
    public void All_mistakes_are_told_at_once_with_place_and_suggestion()
    {
        AccessString read = AccessString.Read("on ~app:* +@raed +gett (+set (~x) nosuch");

        Assert.Equal(
            [
                (FindingKind.UnknownCategory, "+@raed", "+@read"),
                (FindingKind.UnknownCommand, "+gett", "+get"),
                (FindingKind.Syntax, "(~x", null),
                (FindingKind.Syntax, "nosuch", null),
            ],
            Mistakes(read));
        Assert.False(read.IsValid);
        Assert.False(read.IsValidForEngine);
    }

    [Theory]
    [InlineData("+@al", "+@all")]
    [InlineData("-@wirte", "-@write")]
    [InlineData("+@get", "+get")]
    [InlineData("+read", "+@read")]
    [InlineData("+config|gte", "+config|get")]
    [InlineData("@read", "+@read")]
    [InlineData("get", "+get")]
    [InlineData("write", "+@write")]
    [InlineData("allkey", "allkeys")]
    [InlineData("app:*", "~app:*")]
    [InlineData("%X~a", "%RW~a")]
    [InlineData("+acl|whoami|x", "+acl|whoami")]
    [InlineData("(~a +get", "(~a +get)")]
    [InlineData("+zzzzzzzz", null)]
    public void What_was_meant_is_suggested(string rule, string? suggestion) =>
        Assert.Equal(suggestion, AccessString.Read("on " + rule).Findings.Single(f => f.Severity == FindingSeverity.Error).Suggestion);

    [Theory]
    [InlineData("~日* +nosuch", 4, 7)]
    [InlineData("~😀* +nosuch", 5, 7)]
    [InlineData("  +nosuch  ", 2, 7)]
    [InlineData("(~é \"+nosuch\")", 4, 9)]
    public void Positions_count_characters(string text, int offset, int length)
    {
        Finding finding = AccessString.Read(text).Findings.Single(f => f.Severity == FindingSeverity.Error);
        Assert.Equal((offset, length), (finding.Offset, finding.Length));
    }

    [Fact]
    public void A_lone_surrogate_is_a_character_too() => Assert.Equal(4, AccessString.Read("~\ud800* +nosuch").Findings.Single(f => f.Kind == FindingKind.UnknownCommand).Offset);

    [Theory]
    [InlineData("6.2", "on %R~a", FindingKind.NotInThisVersion)]
    [InlineData("6.2", "on (+get ~a)", FindingKind.NotInThisVersion)]
    [InlineData("6.0", "on &a", FindingKind.NotInThisVersion)]
    [InlineData("6.0", "on sanitize-payload", FindingKind.NotInThisVersion)]
    [InlineData("6.0", "on +get +get|x", FindingKind.FirstArgumentOfAllowedCommand)]
    [InlineData("6.2", "on &a", FindingKind.PatternAfterAllChannels)]
    [InlineData("6.2", "on -config|get", FindingKind.UnknownCommand)]
    [InlineData("7.0", "on ~* ~a", FindingKind.PatternAfterAllKeys)]
    [InlineData("7.0", "on &* &a", FindingKind.PatternAfterAllChannels)]
    [InlineData("7.0", "on +config|get|x", FindingKind.FirstArgumentOfSubcommand)]
    [InlineData("7.0", "on %~a", FindingKind.Syntax)]
    [InlineData("8.0", "on %", FindingKind.Syntax)]
    [InlineData("8.0", "on ~a\tb", FindingKind.Syntax)]
    [InlineData("8.0", "on +get|it's", FindingKind.Syntax)]
    [InlineData("8.0", "on +get\0", FindingKind.NulCharacter)]
    [InlineData("8.0", "on (+get", FindingKind.UnmatchedParenthesis)]
    [InlineData("8.0", "on (on)", FindingKind.Syntax)]
    [InlineData("8.0", "on #abc", FindingKind.PasswordHash)]
    [InlineData("8.0", "on <abc", FindingKind.PasswordNotSet)]
    public void Each_version_refuses_what_its_engine_refuses(string version, string text, FindingKind kind) =>
        Assert.Equal(kind, AccessString.Read(text, EngineVersion.Parse(version)).Findings.Single(f => f.Severity == FindingSeverity.Error).Kind);

    [Theory]
    [InlineData("on >secret-of-mine", FindingKind.PasswordRule, "Password rules are not supported in Elasticache access string")]
    [InlineData("on nopass", FindingKind.PasswordRule, "Password rules are not supported in Elasticache access string")]
    [InlineData("on resetpass", FindingKind.PasswordRule, "Password rules are not supported in Elasticache access string")]
    [InlineData("reset on", FindingKind.ResetRule, "reset rule is not supported in Elasticache user api")]
    [InlineData("on resetkeys", FindingKind.ResetPatternsRule, "The access-string is invalid.")]
    [InlineData("on (resetchannels +get)", FindingKind.ResetPatternsRule, "The access-string is invalid.")]
    [InlineData("on +config", FindingKind.RestrictedCommand, "The access-string is invalid.")]
    [InlineData("on +config|get", FindingKind.RestrictedCommand, "The access-string is invalid.")]
    [InlineData("on +acl|setuser", FindingKind.RestrictedCommand, "The access-string is invalid.")]
    public void What_only_the_service_refuses_is_of_a_kind_of_its_own(string text, FindingKind kind, string words)
    {
        AccessString read = AccessString.Read(text);
        Finding finding = Assert.Single(read.Findings, f => f.Severity == FindingSeverity.RefusedByService);

        Assert.Equal((kind, words), (finding.Kind, finding.Words));
        Assert.Equal(words, read.ServiceRefusal);
        Assert.True(read.IsValidForEngine);
        Assert.Throws<AccessStringException>(() => AccessString.Parse(text));
        Assert.Equal(read.ToCanonicalText(), AccessString.Parse(text, engineOnly: true).ToCanonicalText());
    }

    [Theory]
    [InlineData("on -config -config|set +@all +@admin +@dangerous")]
    [InlineData("on +acl|whoami +acl|list +acl|cat +cluster|info")]
    public void The_service_takes_these(string text) => Assert.Null(AccessString.Read(text).ServiceRefusal);

    [Fact]
    public void In_6x_an_argument_can_name_a_restricted_subcommand() =>
        Assert.Equal(FindingKind.RestrictedCommand, AccessString.Read("on +acl|SETUSER", EngineVersion.Parse("6.2")).Findings.Single().Kind);

    [Theory]
    [InlineData("on +@nosuch +nosuch", "Access string contains invalid category(s)")]
    [InlineData("on +nosuch +@nosuch", "The access-string is invalid.")]
    public void The_service_names_the_first_mistake(string text, string words) => Assert.Equal(words, AccessString.Read(text).ServiceRefusal);

    [Theory]
    [InlineData("~a +get", FindingKind.NeitherOnNorOff, "")]
    [InlineData("on off ~a +get", FindingKind.RuleUndone, "on")]
    [InlineData("on ~a +get -@all +set", FindingKind.RuleUndone, "+get")]
    [InlineData("on ~a +get +@read", FindingKind.RuleUndone, "+get")]
    [InlineData("on ~a +config|get +get -config", FindingKind.RuleUndone, "+config|get")]
    [InlineData("on ~a +select|0 +select", FindingKind.RuleUndone, "+select|0")]
    [InlineData("on ~a ~* +get", FindingKind.RuleUndone, "~a")]
    [InlineData("on (~a +get) clearselectors ~b +get", FindingKind.RuleUndone, "(~a +get)")]
    [InlineData("on (~a +get -get)", FindingKind.RuleUndone, "+get")]
    [InlineData("on ~a:b ~a:* +get", FindingKind.PatternCovered, "~a:b")]
    [InlineData("on ~a:* ~a:*:c +get", FindingKind.PatternCovered, "~a:*:c")]
    [InlineData("on ~a:* %R~a:b +get", FindingKind.PatternCovered, "%R~a:b")]
    [InlineData("on ~x ~x +get", FindingKind.PatternCovered, "~x")]
    [InlineData("on &a &a* +get", FindingKind.PatternCovered, "&a")]
    [InlineData("on (\"~a +get)", FindingKind.SelectorIgnored, "(\"~a +get)")]
    public void A_likely_slip_is_warned_of(string text, FindingKind kind, string rule)
    {
        AccessString read = AccessString.Read(text);
        Finding finding = Assert.Single(read.Findings, f => f.Severity == FindingSeverity.Warning);
        Assert.Equal((kind, rule), (finding.Kind, text.Substring(finding.Offset, finding.Length)));
        Assert.True(read.IsValidForEngine);
    }

    [Theory]
    [InlineData("on ~app:* -@all +@read -keys")]
    [InlineData("on ~a %R~a* +@all -@dangerous +info")]
    [InlineData("on ~a* +get (~b +set)")]
    [InlineData("off -@all")]
    [InlineData("on +@read +get")]
    public void A_sound_string_has_no_warnings(string text) => Assert.Empty(AccessString.Read(text).Findings);

    [Fact]
    public void A_warning_names_the_rule_that_undoes()
    {
        Finding finding = Assert.Single(AccessString.Read("on ~a +get +set -@all").Findings, f => f.Offset == 6);
        Assert.Equal("'+get' has no effect: '-@all' at position 17 decides the same again.", finding.Message);
    }

    private static IEnumerable<(FindingKind Kind, string Rule, string? Suggestion)> Mistakes(AccessString read) =>
        read.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => (f.Kind, f.Rule, f.Suggestion));
}
