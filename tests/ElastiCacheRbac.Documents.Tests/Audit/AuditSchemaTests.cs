using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.Audit;

public sealed partial class AuditSchemaTests
{
    private static readonly SchemaFile Schema = new("elasticache-rbac-audit.schema.json");

    [Fact]
    public void Has_the_fields_of_the_reader_each_described_and_no_other()
    {
        JsonElement properties = Schema.Root.GetProperty("properties");
        Schema.AssertFields(Schema.Root, AuditSettingsFields.File);
        Schema.AssertFields(properties.GetProperty("rules"), AuditSettingsFields.Rules);
        Schema.AssertFields(properties.GetProperty("quotas"), AuditSettingsFields.Quotas);
        Schema.AssertFields(Schema.Definition("suppression"), AuditSettingsFields.Suppression);
    }

    [Fact]
    public void Offers_the_words_that_the_reader_takes()
    {
        JsonElement severity = Schema.Root.GetProperty("properties").GetProperty("rules").GetProperty("properties").GetProperty("severity");
        Assert.Equal(AuditSettingsFields.Severity.Names, SchemaFile.Strings(severity.GetProperty("propertyNames").GetProperty("enum")));
        Assert.Equal(AuditSettingsFields.Severity.Names, SchemaFile.Strings(Schema.Definition("rule").GetProperty("anyOf")[0].GetProperty("enum")));
        Assert.Equal(AuditSettingsFields.Severities.Keys, SchemaFile.Strings(Schema.Definition("severity").GetProperty("enum")));
    }

    [Fact]
    public void Names_the_quotas_that_hold_where_the_file_says_nothing()
    {
        AuditQuotas usual = new();
        JsonElement quotas = Schema.Root.GetProperty("properties").GetProperty("quotas").GetProperty("properties");
        Assert.Equal(
            [usual.Users, usual.UserGroups, usual.UsersPerGroup, usual.WarnAtPercent],
            AuditSettingsFields.Quotas.Names.Select(name => quotas.GetProperty(name).GetProperty("default").GetInt32()));
    }

    [Fact]
    public void Accepts_the_sample_that_the_help_has()
    {
        string topic = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "about_EcAudit.help.txt")).ReplaceLineEndings("\n");
        string sample = Sample().Match(topic).Value;
        AuditSettings settings = Read(sample);
        Assert.Equal(("EC009", new DateTime(2027, 3, 31)), (settings.Suppressions[0].RuleId, settings.Suppressions[0].Until));
        Assert.True(Schema.IsValid(sample));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("$schema: ./elasticache-rbac-audit.schema.json\nrules: {}\nadmins: []\nquotas: {}\nsuppressions: []")]
    [InlineData("rules: { include: [EC001, UserInNoGroup, ec021], exclude: [], severity: { EC006: warning, UserOffInGroup: error, EC018: information } }")]
    [InlineData("admins: [ops, 'admin-*']")]
    [InlineData("quotas: { users: 1, userGroups: 2147483647, usersPerGroup: 100, warnAtPercent: 100 }")]
    [InlineData("suppressions: [{ rule: EC006, resource: '*', reason: x }, { rule: UserInNoGroup, resource: 'a[bc]', reason: y, until: 2028-02-29 }]")]
    public void Accepts_what_the_reader_accepts(string yaml)
    {
        Read(yaml);
        Assert.True(Schema.IsValid(yaml));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("rule: {}")]
    [InlineData("rules:")]
    [InlineData("rules: []")]
    [InlineData("rules: { only: [EC001] }")]
    [InlineData("rules: { include: EC001 }")]
    [InlineData("rules: { include: [EC000] }")]
    [InlineData("rules: { include: [EC022] }")]
    [InlineData("rules: { exclude: [EC0O1] }")]
    [InlineData("rules: { exclude: [1] }")]
    [InlineData("rules: { severity: { ec006: warning } }")]
    [InlineData("rules: { severity: { EC022: warning } }")]
    [InlineData("rules: { severity: { EC006: Warning } }")]
    [InlineData("rules: { severity: { EC006: note } }")]
    [InlineData("admins: ops")]
    [InlineData("admins: [1]")]
    [InlineData("quotas: { users: 0 }")]
    [InlineData("quotas: { users: -1 }")]
    [InlineData("quotas: { users: 2147483648 }")]
    [InlineData("quotas: { users: 1.5 }")]
    [InlineData("quotas: { users: '1000' }")]
    [InlineData("quotas: { warnAtPercent: 101 }")]
    [InlineData("quotas: { groups: 1 }")]
    [InlineData("suppressions: {}")]
    [InlineData("suppressions: [EC006]")]
    [InlineData("suppressions: [{ resource: a, reason: x }]")]
    [InlineData("suppressions: [{ rule: EC006, reason: x }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: a }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: ' ', reason: x }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: a, reason: ' ' }]")]
    [InlineData("suppressions: [{ rule: EC066, resource: a, reason: x }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: a, reason: x, until: soon }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: a, reason: x, until: 2026-13-01 }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: a, reason: x, until: 2026-1-1 }]")]
    [InlineData("suppressions: [{ rule: EC006, resource: a, reason: x, till: 2026-12-31 }]")]
    public void Refuses_what_the_reader_refuses(string yaml)
    {
        Assert.Throws<FileInvalidException>(() => Read(yaml));
        Assert.False(Schema.IsValid(yaml));
    }

    [Theory]
    [InlineData("rules: { severity: { EC006: warning, UserInNoGroup: error } }", "'EC006' and 'UserInNoGroup' are one rule, which has one severity.")]
    [InlineData("suppressions: [{ rule: EC006, resource: a, reason: x, until: 2026-02-30 }]", "'until' is the last day on which the suppression holds, such as 2026-12-31.")]
    public void Cannot_refuse_what_only_the_reader_sees(string yaml, string message)
    {
        Assert.Equal(message, Assert.Single(Assert.Throws<FileInvalidException>(() => Read(yaml)).Mistakes).Message);
        Assert.True(Schema.IsValid(yaml));
    }

    private static AuditSettings Read(string yaml) => AuditSettingsReader.Read(DataFile.Parse(yaml, FileFormat.Yaml, "audit.yml"));

    [GeneratedRegex(@"^    rules:\n(?:    .+\n)+", RegexOptions.Multiline)]
    private static partial Regex Sample();
}
