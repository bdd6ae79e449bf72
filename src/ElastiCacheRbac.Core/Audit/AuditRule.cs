namespace ElastiCacheRbac.Audit;

/// <summary>A rule of the audit: what it looks for, why that matters, and what to do about what it finds.</summary>
public abstract class AuditRule
{
    private protected AuditRule(string id, AuditSeverity severity, string title, string description, string remedy)
    {
        Id = id;
        Severity = severity;
        Title = title;
        Description = description;
        Remedy = remedy;
    }

    /// <summary>The stable identifier, such as <c>EC001</c>. It is never given to another rule.</summary>
    public string Id { get; }

    /// <summary>The name in words of code, such as <c>DefaultUserBroad</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>How much its findings weigh, unless the audit settings say otherwise.</summary>
    public AuditSeverity Severity { get; }

    /// <summary>What it looks for, in a few words.</summary>
    public string Title { get; }

    /// <summary>What it looks for exactly, and why that matters.</summary>
    public string Description { get; }

    /// <summary>What to do about its findings.</summary>
    public string Remedy { get; }

    /// <summary>The identifier and the title.</summary>
    public override string ToString() => $"{Id} {Title}";
}
