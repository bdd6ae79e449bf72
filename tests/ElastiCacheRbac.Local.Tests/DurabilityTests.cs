using System.Text;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_is_there_again()
    {
        using (TestPlane plane = Open(TimeSpan.FromMinutes(1)))
        {
            await FillAsync(plane);
        }

        using TestPlane again = Open(TimeSpan.FromMinutes(1));
        Assert.Equal("creating", (await again.CacheAsync("cache")).Status);
        again.Clock.Advance(TimeSpan.FromMinutes(1));
        var cache = await again.CacheAsync("cache");
        Assert.Equal(("available", true, 2), (cache.Status, cache.AuthTokenEnabled, cache.MemberClusters!.Count));
        Assert.Equal(["group"], (await again.UserAsync("app")).UserGroupIds!);
        Assert.Equal(2, (await again.UserAsync("app")).Authentication!.PasswordCount);
        Assert.Equal("active", (await again.GroupAsync("group")).Status);
        Assert.Equal("8", Assert.Single((await again.Client.DescribeServerlessCachesAsync(new DescribeServerlessCachesRequest())).ServerlessCaches!).MajorEngineVersion);
        Assert.Equal("memcached", (await again.Client.DescribeCacheClustersAsync(new DescribeCacheClustersRequest { CacheClusterId = "cluster" })).CacheClusters![0].Engine);
        Assert.Equal(2, (await again.Client.DescribeCacheSubnetGroupsAsync(new DescribeCacheSubnetGroupsRequest())).CacheSubnetGroups!.Count);
        Assert.Single((await again.Client.DescribeCacheParameterGroupsAsync(new DescribeCacheParameterGroupsRequest { CacheParameterGroupName = "own" })).CacheParameterGroups!);
        Assert.Equal("ops", Assert.Single((await again.Client.ListTagsForResourceAsync(
            new ListTagsForResourceRequest { ResourceName = "arn:aws:elasticache:us-east-1:123456789012:user:app" })).TagList!).Value);
        Assert.NotEmpty((await again.Client.DescribeEventsAsync(new DescribeEventsRequest())).Events!);
    }

    [Fact]
    public async Task What_was_deleted_stays_deleted_and_regions_stay_apart()
    {
        using (TestPlane plane = Open())
        {
            await plane.CreateUserAsync("app");
            await plane.CreateUserAsync("gone");
            await plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "gone" });
        }

        using TestPlane again = Open();
        using var elsewhere = again.ClientFor("eu-west-1");
        Assert.Equal(["app", "default"], (await again.Client.DescribeUsersAsync(new DescribeUsersRequest())).Users!.Select(u => u.UserId));
        Assert.Single((await elsewhere.DescribeUsersAsync(new DescribeUsersRequest())).Users!);
    }

    [Fact]
    public async Task No_secret_is_in_the_file()
    {
        using (TestPlane plane = Open())
        {
            await FillAsync(plane);
        }

        string content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path));
        Assert.Contains("on ~* +@all", content, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPlane.Password, content, StringComparison.Ordinal);
        Assert.DoesNotContain("auth-token-of-a-test", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_control_plane_on_the_same_file_is_refused()
    {
        using TestPlane first = Open();

        var error = Assert.Throws<LocalControlPlaneException>(() => Open());

        Assert.Equal("LocalPathInUse", error.ErrorId);
        Assert.Contains(Path, error.Message, StringComparison.Ordinal);
        await first.CreateUserAsync("app");
    }

    [Fact]
    public async Task A_second_server_in_another_process_is_refused()
    {
        using HostProcess first = await HostProcess.StartAsync(Path, TestContext.Current.CancellationToken);

        Assert.Equal("LocalPathInUse", Assert.Throws<LocalControlPlaneException>(() => Open()).ErrorId);
    }

    [Fact]
    public async Task A_file_that_is_no_state_file_is_left_as_it_is()
    {
        string text = string.Concat(Enumerable.Repeat("This is not a state file. ", 100));
        await File.WriteAllTextAsync(Path, text, TestContext.Current.CancellationToken);

        Assert.Equal("LocalPathForeign", Assert.Throws<LocalControlPlaneException>(() => Open()).ErrorId);
        Assert.Equal(text, await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_file_is_refused_wherever_it_is_damaged()
    {
        using (TestPlane plane = Open())
        {
            await FillAsync(plane);
        }

        byte[] whole = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        string before = await ListAsync();
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 200; i++)
        {
            byte[] damaged = [.. whole];
            int place = random.Next(damaged.Length);
            damaged[place] ^= (byte)random.Next(1, 256);
            await File.WriteAllBytesAsync(Path, damaged, TestContext.Current.CancellationToken);
            try
            {
                // What SQLite itself does not use may be anything.
                Assert.Equal(before, await ListAsync());
            }
            catch (LocalControlPlaneException e)
            {
                Assert.Contains(e.ErrorId, new[] { "LocalPathDamaged", "LocalPathForeign", "LocalPathUnwritable" });
                refused++;
            }
        }

        Assert.True(refused > 50, $"Only {refused} of 200 damaged files were refused.");
    }

    [Fact]
    public async Task A_log_of_the_newest_changes_that_is_damaged_is_refused_and_left_as_it_is()
    {
        const int Users = 30;
        using (HostProcess host = await HostProcess.StartAsync(Path, TestContext.Current.CancellationToken))
        {
            using AmazonElastiCacheClient client = host.CreateClient();
            for (int i = 0; i < Users; i++)
            {
                string id = FormattableString.Invariant($"user-{i}");
                await client.CreateUserAsync(new CreateUserRequest { UserId = id, UserName = id, Engine = "redis", AccessString = "on", NoPasswordRequired = true });
            }

            // What is killed takes nothing over into the file.
            host.Kill();
        }

        byte[] whole = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        byte[] log = await File.ReadAllBytesAsync(Path + "-wal", TestContext.Current.CancellationToken);
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 200; i++)
        {
            byte[] damaged = [.. log];
            int place = i < 24 ? i : random.Next(damaged.Length * 3 / 4);
            damaged[place] ^= (byte)random.Next(1, 256);
            await File.WriteAllBytesAsync(Path, whole, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path + "-wal", damaged, TestContext.Current.CancellationToken);
            try
            {
                using TestPlane plane = Open();
                Assert.Equal(Users + 1, (await plane.Client.DescribeUsersAsync(new DescribeUsersRequest())).Users!.Count);
            }
            catch (LocalControlPlaneException e)
            {
                Assert.Equal("LocalPathDamaged", e.ErrorId);
                Assert.Equal(whole, await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken));
                Assert.Equal(damaged, await File.ReadAllBytesAsync(Path + "-wal", TestContext.Current.CancellationToken));
                refused++;
            }
        }

        Assert.Equal(200, refused);
        await File.WriteAllBytesAsync(Path, whole, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path + "-wal", log, TestContext.Current.CancellationToken);
        using TestPlane undamaged = Open();
        Assert.Equal(Users + 1, (await undamaged.Client.DescribeUsersAsync(new DescribeUsersRequest())).Users!.Count);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_refused_by_name()
    {
        string path = _folder.File("no/such/folder/state.db");

        var error = Assert.Throws<LocalControlPlaneException>(() => new LocalControlPlane(new LocalControlPlaneOptions { Path = path }));

        Assert.Equal("LocalPathUnwritable", error.ErrorId);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_file_is_closed_nothing_is_acknowledged_and_nothing_told_of_that_is_not_in_it()
    {
        TestPlane plane = Open();
        plane.Plane.Dispose();

        // The second time it exists, but not on disk.
        for (int i = 0; i < 2; i++)
        {
            var error = await Assert.ThrowsAnyAsync<AmazonElastiCacheException>(() => plane.CreateUserAsync("app"));

            Assert.Equal(("InternalFailure", $"The state file {Path} is closed."), (error.ErrorCode, error.Message));
        }
    }

    private TestPlane Open(TimeSpan delay = default) => new(delay, options: new LocalControlPlaneOptions { Path = Path });

    private async Task<string> ListAsync()
    {
        using TestPlane plane = Open();
        var text = new StringBuilder();
        foreach (User user in (await plane.Client.DescribeUsersAsync(new DescribeUsersRequest())).Users!)
        {
            text.AppendLine(System.Text.Json.JsonSerializer.Serialize(user));
        }

        foreach (UserGroup group in (await plane.Client.DescribeUserGroupsAsync(new DescribeUserGroupsRequest())).UserGroups!)
        {
            text.AppendLine(System.Text.Json.JsonSerializer.Serialize(group));
        }

        return text.ToString();
    }

    private static async Task FillAsync(TestPlane plane)
    {
        await plane.Client.CreateUserAsync(new CreateUserRequest
        {
            UserId = "app",
            UserName = "app",
            Engine = "redis",
            AccessString = "on ~* +@all",
            Passwords = [TestPlane.Password, TestPlane.Password + "2"],
            Tags = [new Tag { Key = "team", Value = "ops" }],
        });
        await plane.CreateGroupAsync("group", "default", "app");
        await plane.CreateCacheAsync("cache", r => r.AuthToken = "auth-token-of-a-test");
        await plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = "serverless", Engine = "valkey", MajorEngineVersion = "8" });
        await plane.Client.CreateCacheClusterAsync(new CreateCacheClusterRequest { CacheClusterId = "cluster", Engine = "memcached", CacheNodeType = "cache.t3.small" });
        await plane.Client.CreateCacheSubnetGroupAsync(
            new CreateCacheSubnetGroupRequest { CacheSubnetGroupName = "sng", CacheSubnetGroupDescription = "a test", SubnetIds = ["subnet-0123456789abcdef0"] });
        await plane.Client.CreateCacheParameterGroupAsync(
            new CreateCacheParameterGroupRequest { CacheParameterGroupName = "own", CacheParameterGroupFamily = "redis7", Description = "my own" });
    }
}
