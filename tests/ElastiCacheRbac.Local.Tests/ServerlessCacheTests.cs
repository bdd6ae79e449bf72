using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class ServerlessCacheTests : IDisposable
{
    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task A_serverless_cache_is_created_and_its_group_tells_of_it()
    {
        await _plane.CreateGroupAsync("new-group-1");

        var created = await Create(r => r.UserGroupId = "new-group-1");

        Assert.Equal("creating", created.Status);
        var cache = await Cache();
        Assert.Equal(("available", "redis", "7", "7.1", "new-group-1"), (cache.Status, cache.Engine, cache.MajorEngineVersion, cache.FullEngineVersion, cache.UserGroupId));
        Assert.Equal("arn:aws:elasticache:us-east-1:123456789012:serverlesscache:new-serverless-cache", cache.ARN);
        Assert.Equal((6379, 6380), (cache.Endpoint!.Port, cache.ReaderEndpoint!.Port));
        Assert.Equal(["new-serverless-cache"], (await _plane.GroupAsync("new-group-1")).ServerlessCaches!);
        await Refused.WithAsync("InvalidUserGroupState", () => _plane.Client.DeleteUserGroupAsync(new DeleteUserGroupRequest { UserGroupId = "new-group-1" }));
    }

    [Fact]
    public async Task A_modification_changes_one_field()
    {
        await Create();

        await Refused.WithAsync(
            "InvalidParameterCombination",
            "Serverless Cache modifications only support modifying one field per request.",
            () => Modify(r =>
            {
                r.Description = "new";
                r.DailySnapshotTime = "09:00";
            }));
        await Refused.WithAsync("InvalidParameterCombination", "No modifications were requested", () => Modify(_ => { }));
        Assert.Equal("modifying", (await Modify(r => r.Description = "new")).Status);
        Assert.Equal("new", (await Cache()).Description);
    }

    [Fact]
    public async Task The_user_group_is_exchanged_and_taken_away()
    {
        await _plane.CreateGroupAsync("one");
        await _plane.CreateGroupAsync("two");
        await Create(r => r.UserGroupId = "one");

        await Modify(r => r.UserGroupId = "two");
        Assert.Equal("two", (await Cache()).UserGroupId);
        await Modify(r => r.RemoveUserGroup = true);
        Assert.Null((await Cache()).UserGroupId);
        Assert.Empty((await _plane.GroupAsync("two")).ServerlessCaches!);
    }

    [Fact]
    public async Task Engines_and_groups_fit_each_other()
    {
        await _plane.CreateUserAsync("user", engine: "valkey");
        await _plane.Client.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = "valkey-group", Engine = "valkey", UserIds = ["user"] });

        await Refused.WithAsync("InvalidParameterCombination", () => Create(r => r.UserGroupId = "valkey-group"));
        await Create(r =>
        {
            r.Engine = "valkey";
            r.MajorEngineVersion = "8";
            r.UserGroupId = "valkey-group";
        });
        Assert.Equal("valkey-group", (await Cache()).UserGroupId);
    }

    [Fact]
    public async Task The_engine_goes_from_redis_to_valkey_and_not_back()
    {
        await Create();

        await Modify(r =>
        {
            r.Engine = "valkey";
            r.MajorEngineVersion = "8";
        });

        Assert.Equal(("valkey", "8"), ((await Cache()).Engine, (await Cache()).MajorEngineVersion));
        await Refused.WithAsync("InvalidParameterCombination", "No modifications were requested", () => Modify(r => r.Engine = "redis"));
        await Refused.WithAsync("InvalidParameterValue", () => Modify(r =>
        {
            r.Engine = "redis";
            r.MajorEngineVersion = "7";
        }));
        await Refused.WithAsync("InvalidParameterCombination", () => Modify(r => r.MajorEngineVersion = "7"));
    }

    [Fact]
    public async Task What_does_not_exist_or_exists_already_is_refused()
    {
        await Refused.WithAsync("ServerlessCacheNotFoundFault", () => Cache());
        await Refused.WithAsync("UserGroupNotFound", () => Create(r => r.UserGroupId = "nothing"));
        await Refused.WithAsync("InvalidParameterValue", () => Create(r => r.MajorEngineVersion = "6"));
        await Create();
        await Refused.WithAsync("ServerlessCacheAlreadyExistsFault", () => Create());
    }

    [Fact]
    public async Task A_cache_that_is_changing_cannot_be_changed()
    {
        using var plane = new TestPlane(TimeSpan.FromMinutes(1));
        await plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = "cache", Engine = "redis" });

        await Refused.WithAsync(
            "InvalidServerlessCacheStateFault",
            () => plane.Client.ModifyServerlessCacheAsync(new ModifyServerlessCacheRequest { ServerlessCacheName = "cache", Description = "new" }));
    }

    [Fact]
    public async Task Limits_are_checked_and_told()
    {
        await Refused.WithAsync(
            "InvalidParameterValue",
            "Invalid value for ECPUPerSecond limit. Must be between 1000 and 15000000. You can set the value to zero to remove the limit.",
            () => Create(r => r.CacheUsageLimits = new CacheUsageLimits { ECPUPerSecond = new ECPUPerSecond { Maximum = 999 } }));
        await Refused.WithAsync(
            "InvalidParameterValue",
            () => Create(r => r.CacheUsageLimits = new CacheUsageLimits { DataStorage = new DataStorage { Minimum = 11, Maximum = 10, Unit = "GB" } }));

        await Create(r => r.CacheUsageLimits = new CacheUsageLimits { DataStorage = new DataStorage { Maximum = 10, Unit = "GB" } });

        Assert.Equal((10, "GB"), ((await Cache()).CacheUsageLimits!.DataStorage!.Maximum, (await Cache()).CacheUsageLimits!.DataStorage!.Unit!.Value));
    }

    [Fact]
    public async Task Zero_takes_a_limit_away_and_others_stay()
    {
        await Create(r => r.CacheUsageLimits = new CacheUsageLimits
        {
            DataStorage = new DataStorage { Minimum = 1, Maximum = 10, Unit = "GB" },
            ECPUPerSecond = new ECPUPerSecond { Maximum = 5000 },
        });

        await Modify(r => r.CacheUsageLimits = new CacheUsageLimits { DataStorage = new DataStorage { Minimum = 0, Unit = "GB" } });
        CacheUsageLimits limits = (await Cache()).CacheUsageLimits!;
        Assert.Equal((null, 10, 5000), (limits.DataStorage!.Minimum, limits.DataStorage.Maximum, limits.ECPUPerSecond!.Maximum));
        await Modify(r => r.CacheUsageLimits = new CacheUsageLimits { DataStorage = new DataStorage { Maximum = 0, Unit = "GB" }, ECPUPerSecond = new ECPUPerSecond { Maximum = 0 } });
        Assert.Null((await Cache()).CacheUsageLimits);
    }

    [Fact]
    public async Task Serverless_caches_are_limited_by_the_quota_and_listed_in_pages()
    {
        using var plane = new TestPlane(quotas: new LocalQuotas { ServerlessCaches = 3 });
        foreach (string name in new[] { "a", "b", "c" })
        {
            await plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = name, Engine = "redis" });
        }

        await Refused.WithAsync(
            "ServerlessCacheQuotaForCustomerExceededFault",
            () => plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = "d", Engine = "redis" }));
        var first = await plane.Client.DescribeServerlessCachesAsync(new DescribeServerlessCachesRequest { MaxResults = 2 });
        var second = await plane.Client.DescribeServerlessCachesAsync(new DescribeServerlessCachesRequest { MaxResults = 2, NextToken = first.NextToken });
        Assert.Equal(["a", "b"], first.ServerlessCaches!.Select(c => c.ServerlessCacheName));
        Assert.Equal(["c"], second.ServerlessCaches!.Select(c => c.ServerlessCacheName));
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task Memcached_has_a_port_of_its_own_and_no_reader()
    {
        await Create(r => r.Engine = "memcached");

        Assert.Equal(11211, (await Cache()).Endpoint!.Port);
        Assert.Null((await Cache()).ReaderEndpoint);
    }

    [Fact]
    public async Task A_serverless_cache_is_deleted()
    {
        await Create();

        var deleted = await _plane.Client.DeleteServerlessCacheAsync(new DeleteServerlessCacheRequest { ServerlessCacheName = "new-serverless-cache" });

        Assert.Equal("deleting", deleted.ServerlessCache!.Status);
        await Refused.WithAsync("ServerlessCacheNotFoundFault", () => Cache());
    }

    private async Task<ServerlessCache> Create(Action<CreateServerlessCacheRequest>? with = null)
    {
        var request = new CreateServerlessCacheRequest { ServerlessCacheName = "new-serverless-cache", Description = "new-serverless-cache", Engine = "redis" };
        with?.Invoke(request);
        return (await _plane.Client.CreateServerlessCacheAsync(request)).ServerlessCache!;
    }

    private async Task<ServerlessCache> Modify(Action<ModifyServerlessCacheRequest> with)
    {
        var request = new ModifyServerlessCacheRequest { ServerlessCacheName = "new-serverless-cache" };
        with(request);
        return (await _plane.Client.ModifyServerlessCacheAsync(request)).ServerlessCache!;
    }

    private async Task<ServerlessCache> Cache() =>
        Assert.Single((await _plane.Client.DescribeServerlessCachesAsync(new DescribeServerlessCachesRequest { ServerlessCacheName = "new-serverless-cache" })).ServerlessCaches!);
}
