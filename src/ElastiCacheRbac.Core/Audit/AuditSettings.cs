namespace ElastiCacheRbac.Audit;

/// <summary>What an audit looks for, and what it lets pass.</summary>
public sealed record AuditSettings
{
    /// <summary>The identifiers of the rules to apply; all if empty.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The identifiers of rules that are not applied.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Severities in place of the rules' own, by identifier.</summary>
    public IReadOnlyDictionary<string, AuditSeverity> Severity { get; init; } = new Dictionary<string, AuditSeverity>();

    /// <summary>The IDs of the users who are administrators, or patterns of them. Without any, nobody is one.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    /// <summary>How many users and user groups there may be.</summary>
    public AuditQuotas Quotas { get; init; } = new();

    /// <summary>Findings that are let pass, each with a reason.</summary>
    public IReadOnlyList<AuditSuppression> Suppressions { get; init; } = [];

    /// <summary>The rules to apply, by identifier.</summary>
    public IEnumerable<AuditRule> Rules => AuditRules.All.Where(rule => (Include.Count == 0 || Include.Contains(rule.Id)) && !Exclude.Contains(rule.Id));

    /// <summary>Whether a user is an administrator.</summary>
    /// <param name="userId">The user's ID.</param>
    public bool IsAdmin(string userId) => Admins.Any(pattern => ResourcePattern.IsMatch(pattern, userId));
}
