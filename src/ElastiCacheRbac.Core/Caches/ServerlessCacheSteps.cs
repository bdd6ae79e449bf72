namespace ElastiCacheRbac.Caches;

/// <summary>
/// A change of a serverless cache as the service takes it: one field a request. Source: its own words, "Serverless Cache modifications
/// only support modifying one field per request."
/// </summary>
public static class ServerlessCacheSteps
{
    /// <summary>The steps of a change that are left, in the order to make them: the engine first, since the user group may need it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="present">The cache as it is; null takes every step.</param>
    public static IReadOnlyList<ServerlessCacheStep> Of(ServerlessCacheChange change, ServerlessCache? present = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return [.. All(change, present?.MajorEngineVersion).Where(step => present is null || !step.IsDone(present)).Select(step => step.Step)];
    }

    private static IEnumerable<(ServerlessCacheStep Step, Func<ServerlessCache, bool> IsDone)> All(ServerlessCacheChange change, string? presentVersion)
    {
        var nothing = new ServerlessCacheChange { ServerlessCacheName = change.ServerlessCacheName };
        if (change.Engine is not null || change.MajorEngineVersion is not null)
        {
            // An engine without a version is no modification to the service.
            // Source: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/elasticache/serverless_cache.go
            string? version = change.MajorEngineVersion ?? presentVersion;
            yield return (
                new($"upgrade to {change.Engine} {version}".TrimEnd(), nothing with { Engine = change.Engine, MajorEngineVersion = version }),
                now => (change.Engine ?? now.Engine) == now.Engine && (change.MajorEngineVersion ?? now.MajorEngineVersion) == now.MajorEngineVersion);
        }

        if (change.UserGroupId is { } group)
        {
            yield return (new($"guard by user group '{group}'", nothing with { UserGroupId = group }), now => now.UserGroupId == group);
        }

        if (change.RemoveUserGroup)
        {
            yield return (new("take the user group away, which lets everyone in", nothing with { RemoveUserGroup = true }), now => now.UserGroupId is null);
        }

        if (change.SecurityGroupIds is { } securityGroups)
        {
            yield return (
                new($"set security groups {string.Join(", ", securityGroups)}", nothing with { SecurityGroupIds = securityGroups }),
                now => new HashSet<string>(securityGroups, StringComparer.Ordinal).SetEquals(now.SecurityGroupIds));
        }

        if (change.CacheUsageLimits is { } limits)
        {
            yield return (new($"set limits: {limits}", nothing with { CacheUsageLimits = limits }), now => (now.CacheUsageLimits ?? new CacheUsageLimits()).Satisfy(limits));
        }

        if (change.SnapshotRetentionLimit is { } kept)
        {
            yield return (
                new(FormattableString.Invariant($"keep {kept} daily snapshots"), nothing with { SnapshotRetentionLimit = kept }),
                now => now.SnapshotRetentionLimit == kept);
        }

        if (change.DailySnapshotTime is { } time)
        {
            yield return (new($"take the daily snapshot at {time} UTC", nothing with { DailySnapshotTime = time }), now => now.DailySnapshotTime == time);
        }

        if (change.Description is { } description)
        {
            yield return (new("set the description", nothing with { Description = description }), now => now.Description == description);
        }
    }
}
