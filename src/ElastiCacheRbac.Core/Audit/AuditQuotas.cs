using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Audit;

/// <summary>How many users and user groups an account and region may have. The service's own numbers, unless AWS raised them.</summary>
public sealed record AuditQuotas
{
    /// <summary>The most users of an account and region.</summary>
    public int Users { get; init; } = 1000;

    /// <summary>The most user groups of an account and region.</summary>
    public int UserGroups { get; init; } = 100;

    /// <summary>The most users of a group.</summary>
    public int UsersPerGroup { get; init; } = UserGroupRules.MaximumUsers;

    /// <summary>The part of a quota from which on it counts as nearly used, in percent.</summary>
    public int WarnAtPercent { get; init; } = 90;
}
