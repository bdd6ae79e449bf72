using ElastiCacheRbac.Audit.Rules;

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
}
