using ElastiCacheRbac.Audit;

namespace ElastiCacheRbac.Core.Tests.Audit;

public class AuditorTests
{
    private static readonly DateTime Today = new(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Rules_have_identifiers_in_a_row_and_all_their_words()
    {
        Assert.Equal(Enumerable.Range(1, AuditRules.All.Count).Select(n => FormattableString.Invariant($"EC{n:000}")), AuditRules.All.Select(rule => rule.Id));
        Assert.Equal(AuditRules.All.Count, AuditRules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(AuditRules.All, rule => Assert.DoesNotContain("", new[] { rule.Title, rule.Description, rule.Remedy }));
        Assert.Same(AuditRules.All[0], AuditRules.Find("defaultuserbroad"));
        Assert.Null(AuditRules.Find("EC999"));
    }

    [Fact]
    public void Findings_come_heaviest_first_then_by_rule_and_resource()
    {
        TestAccount account = new TestAccount().User("b", "on ~* +@all").User("a", "on ~* +@all").Group("web", "a", "b").Cache("open");
        string[] told = [.. Auditor.Audit(account.State, null, Today).Select(f => $"{f.Severity} {f.RuleId} {f.ResourceId}")];
        Assert.Equal(["Error EC008 open", "Warning EC003 a", "Warning EC003 b", "Information EC007 web", "Information EC020 web"], told);
    }

    [Fact]
    public void Severities_and_rules_are_as_the_settings_say()
    {
        TestAccount account = new TestAccount().User("lonely", "on ~* +@all");
        AuditSettings settings = new() { Exclude = ["EC003"], Severity = new Dictionary<string, AuditSeverity> { ["EC006"] = AuditSeverity.Error } };
        AuditFinding finding = Assert.Single(Auditor.Audit(account.State, settings, Today));
        Assert.Equal(("EC006", AuditSeverity.Error), (finding.RuleId, finding.Severity));
    }

    [Theory]
    [InlineData("lone*", null, true)]
    [InlineData("LONELY", null, true)]
    [InlineData("other", null, false)]
    [InlineData("lonely", "2026-06-15", true)]
    [InlineData("lonely", "2026-06-14", false)]
    public void Suppressions_let_pass_with_their_reason_until_their_day(string resource, string? until, bool suppressed)
    {
        TestAccount account = new TestAccount().User("lonely", "on +ping");
        DateTime? last = until is null ? null : DateTime.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        AuditSettings settings = new() { Include = ["EC006"], Suppressions = [new AuditSuppression("EC006", resource, "kept for the move", last)] };
        AuditFinding finding = Assert.Single(Auditor.Audit(account.State, settings, Today));
        Assert.Equal(suppressed ? "kept for the move" : null, finding.SuppressedBecause);
    }

    [Fact]
    public void What_is_being_deleted_is_left_out()
    {
        TestAccount account = new TestAccount().User("lonely", "on +ping");
        Assert.Empty(Auditor.Audit(account.State with { Users = [account.State.Users[0] with { Status = "deleting" }] }, null, Today));
    }

    [Fact]
    public void A_password_in_an_access_string_is_told_nowhere()
    {
        TestAccount account = new TestAccount().User("a", "on >s3cretpassw0rd ~* +@all").User("b", "on >s3cretpassw0rd ~* -@all +@read +@read +getset +config").Group("web", "a", "b").Cache("c", "web", version: "6.0.5");
        Assert.All(Auditor.Audit(account.State, null, Today), f => Assert.DoesNotContain("s3cret", f.Message + f.Remedy, StringComparison.Ordinal));
    }
}
