using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>
/// Calls of Terraform's provider that Debian's SDK for Go does not know yet: <see cref="GoSdkTests"/> plays the others.
/// Source: https://github.com/hashicorp/terraform-provider-aws/tree/main/internal/service/elasticache
/// </summary>
public sealed class ProviderTests : IDisposable
{
    private readonly TestPlane _plane = new(TimeSpan.FromSeconds(10), clock: new SteppingClock());

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task A_user_says_by_its_mode_how_it_authenticates()
    {
        // The provider says NoPasswordRequired with every mode.
        await _plane.Client.CreateUserAsync(new CreateUserRequest
        {
            UserId = "app",
            UserName = "app",
            Engine = "REDIS",
            AccessString = "on ~* -@all +get",
            NoPasswordRequired = false,
            AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Iam },
        });
        await AwaitAsync(UserStatus, "active", "creating");
        Assert.Equal(("iam", null), await Authentication());

        await Modify(r => r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Password, Passwords = [TestPlane.Password] });
        Assert.Equal(("password", 1), await Authentication());
        await Modify(r => r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.NoPasswordRequired });
        Assert.Equal(("no-password", null), await Authentication());
        await Modify(r =>
        {
            r.Engine = "VALKEY";
            r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Iam };
        });
        Assert.Equal("valkey", (await _plane.UserAsync("app")).Engine);

        async Task Modify(Action<ModifyUserRequest> with)
        {
            var request = new ModifyUserRequest { UserId = "app" };
            with(request);
            await _plane.Client.ModifyUserAsync(request);
            await AwaitAsync(UserStatus, "active", "modifying");
        }

        async Task<string?> UserStatus() => (await _plane.UserAsync("app")).Status;

        async Task<(string?, int?)> Authentication()
        {
            Amazon.ElastiCache.Model.Authentication told = (await _plane.UserAsync("app")).Authentication!;
            return (told.Type!.Value, told.PasswordCount);
        }
    }

    [Fact]
    public async Task Encryption_in_transit_begins_as_preferred_and_is_required_then()
    {
        await _plane.CreateCacheAsync("cache", r => r.TransitEncryptionEnabled = false);
        await AwaitAsync(CacheStatus, "available", "creating");

        await Modify(r =>
        {
            r.TransitEncryptionEnabled = true;
            r.TransitEncryptionMode = TransitEncryptionMode.Preferred;
        });
        Assert.Equal((true, "preferred"), await Encryption());
        await Modify(r => r.TransitEncryptionMode = TransitEncryptionMode.Required);
        Assert.Equal((true, "required"), await Encryption());

        async Task Modify(Action<ModifyReplicationGroupRequest> with)
        {
            var request = new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", ApplyImmediately = true };
            with(request);
            await _plane.Client.ModifyReplicationGroupAsync(request);
            await AwaitAsync(CacheStatus, "available", "modifying");
        }

        async Task<string?> CacheStatus() => (await _plane.CacheAsync("cache")).Status;

        // Both are read from the first node, not from the replication group.
        async Task<(bool?, string?)> Encryption()
        {
            string? id = (await _plane.CacheAsync("cache")).NodeGroups![0].NodeGroupMembers![0].CacheClusterId;
            CacheCluster node = Assert.Single((await _plane.Client.DescribeCacheClustersAsync(new DescribeCacheClustersRequest { CacheClusterId = id, ShowCacheNodeInfo = true })).CacheClusters!);
            return (node.TransitEncryptionEnabled, node.TransitEncryptionMode?.Value);
        }
    }

    [Fact]
    public async Task A_serverless_cache_is_changed_one_field_a_call_and_waited_for_between()
    {
        await _plane.CreateGroupAsync("one");
        await _plane.CreateGroupAsync("two");
        await AwaitAsync(async () => (await _plane.GroupAsync("two")).Status, "active", "creating", "modifying");
        await _plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest
        {
            ServerlessCacheName = "cache",
            Engine = "redis",
            MajorEngineVersion = "7",
            UserGroupId = "one",
            CacheUsageLimits = new CacheUsageLimits { DataStorage = new DataStorage { Maximum = 10, Unit = DataStorageUnit.GB }, ECPUPerSecond = new ECPUPerSecond { Maximum = 5000 } },
            Tags = [new Tag { Key = "team", Value = "ops" }],
        });
        await AwaitAsync(Status, "available", "creating", "modifying", "deleting");
        ServerlessCache created = await Cache();
        Assert.Equal(("redis", "7", "one", 0), (created.Engine, created.MajorEngineVersion, created.UserGroupId, created.SnapshotRetentionLimit));
        Assert.NotNull(created.Endpoint!.Address);
        Assert.NotNull(created.ReaderEndpoint!.Address);
        Assert.NotEmpty(created.SubnetIds!);
        Assert.NotEmpty(created.SecurityGroupIds!);
        Assert.Equal("team", Assert.Single((await _plane.Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceName = created.ARN })).TagList!).Key);

        await Modify(r => r.Description = "new");
        await Modify(r => r.DailySnapshotTime = "09:00");
        await Modify(r => r.SnapshotRetentionLimit = 1);
        await Modify(r => r.SecurityGroupIds = ["sg-7cc73803"]);
        await Modify(r => r.UserGroupId = "two");
        ServerlessCache changed = await Cache();
        Assert.Equal(("new", "09:00", 1, "two", "sg-7cc73803"), (changed.Description, changed.DailySnapshotTime, changed.SnapshotRetentionLimit, changed.UserGroupId, changed.SecurityGroupIds![0]));

        // What is gone from the configuration.
        await Modify(r => r.RemoveUserGroup = true);
        await Modify(r => r.CacheUsageLimits = new CacheUsageLimits
        {
            DataStorage = new DataStorage { Minimum = 0, Maximum = 0, Unit = DataStorageUnit.GB },
            ECPUPerSecond = new ECPUPerSecond { Minimum = 0, Maximum = 0 },
        });
        Assert.Null((await Cache()).UserGroupId);
        Assert.Null((await Cache()).CacheUsageLimits);

        // The engine goes with the major version that is there.
        await Modify(r =>
        {
            r.Engine = "valkey";
            r.MajorEngineVersion = "7";
        });
        Assert.Equal(("valkey", "7"), ((await Cache()).Engine, (await Cache()).MajorEngineVersion));

        await _plane.Client.DeleteServerlessCacheAsync(new DeleteServerlessCacheRequest { ServerlessCacheName = "cache" });
        await AwaitAsync(Status, null, "creating", "modifying", "deleting");
        await Assert.ThrowsAsync<ServerlessCacheNotFoundException>(() => _plane.Client.DeleteServerlessCacheAsync(new DeleteServerlessCacheRequest { ServerlessCacheName = "cache" }));

        async Task Modify(Action<ModifyServerlessCacheRequest> with)
        {
            var request = new ModifyServerlessCacheRequest { ServerlessCacheName = "cache" };
            with(request);
            await _plane.Client.ModifyServerlessCacheAsync(request);
            await AwaitAsync(Status, "available", "creating", "modifying", "deleting");
        }

        async Task<string?> Status()
        {
            try
            {
                return (await Cache()).Status;
            }
            catch (ServerlessCacheNotFoundException)
            {
                return null;
            }
        }

        async Task<ServerlessCache> Cache() =>
            Assert.Single((await _plane.Client.DescribeServerlessCachesAsync(new DescribeServerlessCachesRequest { ServerlessCacheName = "cache" })).ServerlessCaches!);
    }

    /// <summary>Looks until there is a status, null being what is gone. The provider gives up on a status that it does not count as pending, and so does this.</summary>
    private static async Task AwaitAsync(Func<Task<string?>> look, string? target, params string[] pending)
    {
        for (int looks = 0; looks < 100; looks++)
        {
            string? status = await look();
            if (status == target)
            {
                return;
            }

            Assert.Contains(status, pending);
        }

        Assert.Fail($"It did not become {target}.");
    }
}
