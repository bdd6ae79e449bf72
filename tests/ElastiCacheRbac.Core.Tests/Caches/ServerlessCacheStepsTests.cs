using ElastiCacheRbac.Caches;

namespace ElastiCacheRbac.Core.Tests.Caches;

public sealed class ServerlessCacheStepsTests
{
    private static readonly ServerlessCacheChange _everything = new()
    {
        ServerlessCacheName = "sessions",
        Description = "Renamed",
        UserGroupId = "team",
        CacheUsageLimits = new CacheUsageLimits { DataStorageMaximum = 10, EcpuPerSecondMaximum = 5000 },
        SecurityGroupIds = ["sg-1", "sg-2"],
        SnapshotRetentionLimit = 3,
        DailySnapshotTime = "04:30",
        Engine = "valkey",
        MajorEngineVersion = "8",
    };

    [Fact]
    public void Each_field_is_a_step_and_the_engine_comes_first()
    {
        Assert.Equal(
            [
                "upgrade to valkey 8",
                "guard by user group 'team'",
                "set security groups sg-1, sg-2",
                "set limits: up to 10 GB, up to 5000 ECPU/s",
                "keep 3 daily snapshots",
                "take the daily snapshot at 04:30 UTC",
                "set the description",
            ],
            ServerlessCacheSteps.Of(_everything).Select(s => s.ToString()));
    }

    [Fact]
    public void Steps_together_are_the_change()
    {
        ServerlessCacheChange together = ServerlessCacheSteps.Of(_everything).Select(s => s.Change).Aggregate((a, b) => a with
        {
            Description = a.Description ?? b.Description,
            UserGroupId = a.UserGroupId ?? b.UserGroupId,
            CacheUsageLimits = a.CacheUsageLimits ?? b.CacheUsageLimits,
            SecurityGroupIds = a.SecurityGroupIds ?? b.SecurityGroupIds,
            SnapshotRetentionLimit = a.SnapshotRetentionLimit ?? b.SnapshotRetentionLimit,
            DailySnapshotTime = a.DailySnapshotTime ?? b.DailySnapshotTime,
        });

        Assert.Equal(_everything, together);
    }

    [Fact]
    public void Another_engine_comes_with_the_version_that_is_there()
    {
        var change = new ServerlessCacheChange { ServerlessCacheName = "sessions", Engine = "valkey" };

        ServerlessCacheStep step = Assert.Single(ServerlessCacheSteps.Of(change, new ServerlessCache
        {
            ServerlessCacheName = "sessions",
            Status = "available",
            Engine = "redis",
            MajorEngineVersion = "7",
        }));

        Assert.Equal(("upgrade to valkey 7", "7"), (step.Description, step.Change.MajorEngineVersion));
    }

    [Fact]
    public void Zero_is_no_limit()
    {
        var change = new ServerlessCacheChange { ServerlessCacheName = "sessions", CacheUsageLimits = new CacheUsageLimits { DataStorageMaximum = 0 } };
        var limited = new ServerlessCache { ServerlessCacheName = "sessions", Status = "available", CacheUsageLimits = new CacheUsageLimits { DataStorageMaximum = 10 } };

        Assert.Equal("set limits: no maximum of GB", Assert.Single(ServerlessCacheSteps.Of(change, limited)).Description);
        Assert.Empty(ServerlessCacheSteps.Of(change, limited with { CacheUsageLimits = new CacheUsageLimits { EcpuPerSecondMaximum = 5000 } }));
        Assert.Empty(ServerlessCacheSteps.Of(change, limited with { CacheUsageLimits = null }));
    }

    [Fact]
    public void What_is_so_already_is_no_step()
    {
        var present = new ServerlessCache
        {
            ServerlessCacheName = "sessions",
            Status = "available",
            Description = "Renamed",
            UserGroupId = "team",
            CacheUsageLimits = new CacheUsageLimits { DataStorageMaximum = 10, EcpuPerSecondMaximum = 5000, EcpuPerSecondMinimum = 1000 },
            SecurityGroupIds = ["sg-2", "sg-1"],
            SnapshotRetentionLimit = 3,
            DailySnapshotTime = "04:30",
            Engine = "valkey",
            MajorEngineVersion = "8",
        };

        Assert.Empty(ServerlessCacheSteps.Of(_everything, present));
        Assert.Equal(
            ["take the user group away, which lets everyone in"],
            ServerlessCacheSteps.Of(new ServerlessCacheChange { ServerlessCacheName = "sessions", RemoveUserGroup = true }, present).Select(s => s.Description));
    }
}
