using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Audit;

/// <summary>The fields of a file of audit settings: its maps, and what each may have.</summary>
public static class AuditSettingsFields
{
    /// <summary>The severities as the file names them.</summary>
    public static IReadOnlyDictionary<string, AuditSeverity> Severities { get; } = new Dictionary<string, AuditSeverity>
    {
        ["information"] = AuditSeverity.Information,
        ["warning"] = AuditSeverity.Warning,
        ["error"] = AuditSeverity.Error,
    };

    /// <summary>The file itself.</summary>
    public static MapFields File { get; } = new("the settings of an audit", "$schema", "rules", "admins", "quotas", "suppressions");

    /// <summary>Which rules are applied, and how severe they are.</summary>
    public static MapFields Rules { get; } = new("'rules'", "include", "exclude", "severity");

    /// <summary>Severities by rule, which is named by identifier or name.</summary>
    public static MapFields Severity { get; } = new("'severity'", [.. AuditRules.All.Select(rule => rule.Id), .. AuditRules.All.Select(rule => rule.Name)]);

    /// <summary>The quotas of the account.</summary>
    public static MapFields Quotas { get; } = new("'quotas'", "users", "userGroups", "usersPerGroup", "warnAtPercent");

    /// <summary>What is let pass.</summary>
    public static MapFields Suppression { get; } = new("a suppression", "rule", "resource", "reason", "until");
}
