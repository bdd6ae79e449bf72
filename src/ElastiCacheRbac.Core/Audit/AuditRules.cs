using ElastiCacheRbac.Audit.Rules;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Audit;

/// <summary>The catalogue of audit rules.</summary>
public static class AuditRules
{
    /// <summary>Every rule, by identifier.</summary>
    public static IReadOnlyList<AuditRule> All { get; } =
    [
        new DefaultUserBroad(),
        new UserWithoutPassword(),
        new AllCommandsAllowed(),
        new DangerousCommandsAllowed(),
        new AllKeysAmongPrefixes(),
        new UserInNoGroup(),
        new UserGroupOnNoCache(),
        new CacheWithoutAccessControl(),
        new CacheWithoutEncryption(),
        new AuthTokenInPlaceOfRbac(),
        new UnencryptedClientsAllowed(),
        new UserOffInGroup(),
        new UserNameShared(),
        new EngineBehindCache(),
        new AccessStringNotUnderstood(),
        new RestrictedCommandGranted(),
        new DeprecatedCommandGranted(),
        new QuotaNearlyUsed(),
        new AccessStringNotShortest(),
        new IdenticalAccess(),
        new SuppressionExpired(),
    ];

    /// <summary>Finds a rule.</summary>
    /// <param name="id">Its identifier or name, in any case.</param>
    /// <returns>The rule; null if there is none of that identifier or name.</returns>
    public static AuditRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule =>
            string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, id, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Finds a rule that has to be there.</summary>
    /// <param name="id">Its identifier or name, in any case.</param>
    /// <exception cref="InvalidInputException">There is none of that identifier or name: <c>AuditRuleUnknown</c>.</exception>
    public static AuditRule Get(string id) => Find(id) ?? throw new InvalidInputException(nameof(Messages.AuditRuleUnknown), Unknown(id), id);

    /// <summary>What is said of an identifier that no rule has.</summary>
    internal static string Unknown(string id)
    {
        string? near = NearestWord.Of(id.ToUpperInvariant(), All.SelectMany(rule => new[] { rule.Name, rule.Id }).Select(name => name.ToUpperInvariant()));
        AuditRule? meant = near is null ? null : Find(near);
        return Messages.AuditRuleUnknown(id, meant is null ? null : string.Equals(meant.Id, near, StringComparison.Ordinal) ? meant.Id : meant.Name);
    }
}
