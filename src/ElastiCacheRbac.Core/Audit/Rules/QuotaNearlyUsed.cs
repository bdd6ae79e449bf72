namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A quota is nearly used up.</summary>
internal sealed class QuotaNearlyUsed() : AuditRule(
    "EC018",
    AuditSeverity.Warning,
    "A quota is nearly used up",
    "The service allows 1,000 users and 100 user groups in an account and region, and 100 users in a group, unless AWS raised "
    + "it. Told from 90 % on. Quotas and the mark can be given in the audit settings under 'quotas'.",
    "Delete users and groups that have no effect (EC006 and EC007 find them), or ask AWS for more.");
