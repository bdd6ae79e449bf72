using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit.Auditing;

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

    /// <summary>Looks for it.</summary>
    internal abstract IEnumerable<AuditFinding> Find(AuditContext context);

    /// <summary>The identifier and the title.</summary>
    public override string ToString() => $"{Id} {Title}";

    private protected AuditFinding Found(AuditContext context, AuditedUser user, string message, string remedy) =>
        Found(context, ResourceType.User, user.User.UserId, message, remedy) with { Arn = user.User.Arn };

    private protected AuditFinding Found(AuditContext context, AuditedGroup group, string message, string remedy) =>
        Found(context, ResourceType.UserGroup, group.Id, message, remedy) with { Arn = group.Group.Arn };

    private protected AuditFinding Found(AuditContext context, AuditedCache cache, string message, string remedy) =>
        Found(context, cache.Type, cache.Id, message, remedy) with { Arn = cache.Authentication.Arn };

    /// <summary>A finding about the account and region as a whole.</summary>
    private protected AuditFinding Found(AuditContext context, string message, string remedy) =>
        Found(context, ResourceType.Account, context.Region, message, remedy);

    private AuditFinding Found(AuditContext context, ResourceType type, string id, string message, string remedy) => new()
    {
        RuleId = Id,
        RuleName = Name,
        Severity = context.Settings.Severity.TryGetValue(Id, out AuditSeverity severity) ? severity : Severity,
        ResourceType = type,
        ResourceId = id,
        Message = message,
        Remedy = remedy,
        Region = context.Region,
        Account = context.Account,
    };
}
