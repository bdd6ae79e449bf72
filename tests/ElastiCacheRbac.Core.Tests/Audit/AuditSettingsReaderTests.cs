using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Core.Tests.Audit;

public class AuditSettingsReaderTests
{
    [Fact]
    public void Everything_a_file_may_say_is_read()
    {
        AuditSettings settings = AuditSettingsReader.Read(Map(
            ("rules", Map(
                ("include", List("EC001", "UserInNoGroup")),
                ("exclude", List("ec019")),
                ("severity", Map(("EC006", Text("error")), ("QuotaNearlyUsed", Text("information")))))),
            ("admins", List("ops-*", "root")),
            ("quotas", Map(("users", Number("2000")), ("warnAtPercent", Number("80")))),
            ("suppressions", List(Map(("rule", Text("EC006")), ("resource", Text("spare-*")), ("reason", Text("kept")), ("until", Text("2026-12-31")))))));
        Assert.Equal(["EC001", "EC006"], settings.Include);
        Assert.Equal(["EC019"], settings.Exclude);
        Assert.Equal([("EC006", AuditSeverity.Error), ("EC018", AuditSeverity.Information)], settings.Severity.Select(s => (s.Key, s.Value)));
        Assert.True(settings.IsAdmin("ops-7"));
        Assert.True(settings.IsAdmin("root"));
        Assert.False(settings.IsAdmin("app"));
        Assert.Equal((2000, 100, 80), (settings.Quotas.Users, settings.Quotas.UserGroups, settings.Quotas.WarnAtPercent));
        AuditSuppression suppression = Assert.Single(settings.Suppressions);
        Assert.Equal(("EC006", "spare-*", "kept", new DateTime(2026, 12, 31)), (suppression.RuleId, suppression.Resource, suppression.Reason, suppression.Until));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_with_what_was_meant()
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => AuditSettingsReader.Read(Map(
            ("rule", Map()),
            ("rules", Map(("include", List("EC0O1")), ("severity", Map(("EC01", Text("error")), ("EC006", Text("eror")))))),
            ("quotas", Map(("users", Number("0")))),
            ("suppressions", List(Map(("rule", Text("EC006")), ("resource", Text("x")), ("until", Text("soon"))), Map(("rule", Text("EC006")), ("resource", Text("x")), ("reason", Text(" "))))))));
        string[] told = [.. error.Mistakes.Select(m => m.Message)];
        Assert.Contains(told, m => m.Contains("no field 'rule'", StringComparison.Ordinal) && m.Contains("Did you mean rules?", StringComparison.Ordinal));
        Assert.Contains("There is no audit rule 'EC0O1'. Did you mean EC001? Get-EcRbacRule lists them.", told);
        Assert.Contains(told, m => m.Contains("no field 'EC01' of 'severity'", StringComparison.Ordinal));
        Assert.Contains(told, m => m.Contains("Did you mean error?", StringComparison.Ordinal));
        Assert.Contains("'users' is a number from 1 on.", told);
        Assert.Contains("The field 'reason' is missing: a suppression has to have it.", told);
        Assert.Contains("A suppression says why: its reason is empty.", told);
        Assert.Contains(told, m => m.StartsWith("'until' is the last day", StringComparison.Ordinal));
        Assert.Equal(8, told.Length);
    }

    private static FileNode Map(params (string Name, FileNode? Value)[] fields) => FileNode.Map(fields);

    private static FileNode Text(string text) => FileNode.Of(text);

    private static FileNode Number(string text) => new() { Kind = FileNodeKind.Number, Text = text };

    private static FileNode List(params string[] texts) => FileNode.Of(texts.Select(FileNode.Of));

    private static FileNode List(params FileNode[] items) => FileNode.Of(items);
}
