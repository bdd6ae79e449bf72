namespace ElastiCacheRbac.Audit;

/// <summary>How much a finding weighs. In SARIF: note, warning, error.</summary>
public enum AuditSeverity
{
    /// <summary>Worth knowing; nothing is open because of it.</summary>
    Information,

    /// <summary>More access than there should be, or access that will break.</summary>
    Warning,

    /// <summary>Open to those who should not get in.</summary>
    Error,
}
