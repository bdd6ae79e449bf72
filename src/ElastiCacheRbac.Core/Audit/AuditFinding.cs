using ElastiCacheRbac.Accounts;

namespace ElastiCacheRbac.Audit;

/// <summary>Something that an audit rule found.</summary>
public sealed record AuditFinding
{
    /// <summary>The rule's stable identifier, such as <c>EC001</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>The rule's name in words of code, such as <c>DefaultUserBroad</c>.</summary>
    public required string RuleName { get; init; }

    /// <summary>How much it weighs.</summary>
    public required AuditSeverity Severity { get; init; }

    /// <summary>What kind of resource it concerns.</summary>
    public required ResourceType ResourceType { get; init; }

    /// <summary>The resource it concerns; the region for the account as a whole.</summary>
    public required string ResourceId { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it, with a command where there is one.</summary>
    public required string Remedy { get; init; }

    /// <summary>Why it is let pass, where the audit settings say so; null for a finding that counts.</summary>
    public string? SuppressedBecause { get; init; }

    /// <summary>Whether the audit settings let it pass.</summary>
    public bool IsSuppressed => SuppressedBecause is not null;

    /// <summary>The resource's Amazon resource name.</summary>
    public string? Arn { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>The finding in a line.</summary>
    public override string ToString() => $"{RuleId} {ResourceId}: {Message}";
}
