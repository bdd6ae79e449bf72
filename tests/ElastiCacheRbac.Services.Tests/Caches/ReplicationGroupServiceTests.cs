using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.Caches;

public sealed class ReplicationGroupServiceTests
{
    private static readonly ReplicationGroupSpecification _plain = new()
    {
        ReplicationGroupId = "Cache",
        Description = "A cache",
        CacheNodeType = "cache.t3.small",
        NumCacheClusters = 2,
    };

    private static readonly ReplicationGroupSpecification _clusterMode = _plain with { NumCacheClusters = null, NumNodeGroups = 2, ReplicasPerNodeGroup = 1 };

    [Fact]
    public async Task Create_of_cluster_mode_disabled_fills_in_version_and_failover()
    {
        var call = await CreateAsync(_plain);

        Assert.Equal(
            ("cache", "redis", "6.0", "2", "true"),
            (call["ReplicationGroupId"], call["Engine"], call["EngineVersion"], call["NumCacheClusters"], call["AutomaticFailoverEnabled"]));
        Assert.Null(call["TransitEncryptionEnabled"]);
        Assert.Null(call["CacheParameterGroupName"]);
    }

    [Fact]
    public async Task A_single_node_has_no_failover()
    {
        var call = await CreateAsync(_plain with { NumCacheClusters = 1 });

        Assert.Equal("false", call["AutomaticFailoverEnabled"]);
    }

    [Theory]
    [InlineData("redis", null, "default.redis6.x.cluster.on")]
    [InlineData("redis", "5.0.6", "default.redis5.0.cluster.on")]
    [InlineData("redis", "6.2", "default.redis6.x.cluster.on")]
    [InlineData("redis", "7.1", "default.redis7.cluster.on")]
    [InlineData("valkey", "7.2", "default.valkey7.cluster.on")]
    [InlineData("Valkey", null, "default.valkey8.cluster.on")]
    public async Task Cluster_mode_brings_the_parameter_group_that_turns_it_on(string engine, string? version, string parameterGroup)
    {
        var call = await CreateAsync(_clusterMode with { Engine = engine, EngineVersion = version });

        Assert.Equal(("2", "1", "true"), (call["NumNodeGroups"], call["ReplicasPerNodeGroup"], call["AutomaticFailoverEnabled"]));
        Assert.Equal(parameterGroup, call["CacheParameterGroupName"]);
    }

    [Fact]
    public async Task A_parameter_group_that_is_named_stays()
    {
        var call = await CreateAsync(_clusterMode with { CacheParameterGroupName = "default.redis6.0.cluster.on" });

        Assert.Equal("default.redis6.0.cluster.on", call["CacheParameterGroupName"]);
    }

    [Fact]
    public async Task A_user_group_implies_encryption_in_transit()
    {
        var call = await CreateAsync(_plain with { UserGroupIds = ["Team"] });

        Assert.Equal("true", call["TransitEncryptionEnabled"]);
        Assert.Equal(["team"], call.List("UserGroupIds"));
    }

    [Fact]
    public async Task An_AUTH_token_implies_encryption_in_transit()
    {
        var call = await CreateAsync(_plain with { AuthToken = Test.Secret("abcdefgh12345678!") });

        Assert.Equal(("true", "abcdefgh12345678!"), (call["TransitEncryptionEnabled"], call["AuthToken"]));
    }

    public static TheoryData<string, ReplicationGroupSpecification> Refused => new()
    {
        { "IdentifierTooLong", _plain with { ReplicationGroupId = new string('a', 41) } },
        { "EngineUnknown", _plain with { Engine = "memcached" } },
        { "DescriptionMissing", _plain with { Description = "" } },
        { "CountOutOfRange", _plain with { NumCacheClusters = 7 } },
        { "CountOutOfRange", _clusterMode with { NumNodeGroups = 0 } },
        { "CountOutOfRange", _clusterMode with { ReplicasPerNodeGroup = 6 } },
        { "ClusterModeContradiction", _clusterMode with { NumCacheClusters = 2 } },
        { "FailoverNeedsReplica", _plain with { NumCacheClusters = 1, AutomaticFailoverEnabled = true } },
        { "FailoverNeedsReplica", _plain with { NumCacheClusters = 1, MultiAZEnabled = true } },
        { "TooManyUserGroups", _plain with { UserGroupIds = ["a", "b"] } },
        { "UserGroupNeedsEncryption", _plain with { UserGroupIds = ["a"], TransitEncryptionEnabled = false } },
        { "UserGroupNeedsVersion", _plain with { UserGroupIds = ["a"], EngineVersion = "5.0.6" } },
        { "UserGroupAndAuthToken", _plain with { UserGroupIds = ["a"], AuthToken = Test.Secret("abcdefgh12345678") } },
        { "AuthTokenLength", _plain with { AuthToken = Test.Secret("short") } },
        { "AuthTokenCharacter", _plain with { AuthToken = Test.Secret("abcdefgh12345678@") } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Create_refuses_what_the_input_alone_shows_to_be_wrong_and_sends_nothing(string errorId, ReplicationGroupSpecification specification)
    {
        var service = new ScriptedService();
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.ReplicationGroups.CreateAsync(specification, Test.Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task Create_waits_for_its_user_group_to_become_active()
    {
        var service = new ScriptedService()
            .Refuse("CreateReplicationGroup", "InvalidUserGroupState", "User group is not active.")
            .On("CreateReplicationGroup", Xml.OneCache(Xml.Cache(status: "creating")))
            .Refuse("DescribeReplicationGroups", "ReplicationGroupNotFoundFault", status: System.Net.HttpStatusCode.NotFound)
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(status: "creating")))
            .On("DescribeUserGroups", Xml.Groups(Xml.Group()));
        using var connection = Test.Connect(service);

        ReplicationGroup cache = await connection.ReplicationGroups.CreateAsync(_plain with { UserGroupIds = ["team"] }, Test.Token);

        Assert.Equal("creating", cache.Status);
        Assert.Equal(2, service.Operations.Count(o => o == "CreateReplicationGroup"));
    }

    [Fact]
    public async Task Modify_is_one_call_that_applies_at_once()
    {
        var service = new ScriptedService().On("ModifyReplicationGroup", Xml.OneCache(Xml.Cache(
            status: "modifying",
            more: "<PendingModifiedValues><UserGroups><UserGroupIdsToAdd><member>new</member></UserGroupIdsToAdd></UserGroups></PendingModifiedValues>")));
        using var connection = Test.Connect(service);

        ReplicationGroup cache = await connection.ReplicationGroups.ModifyAsync(
            new ReplicationGroupChange { ReplicationGroupId = "cache", UserGroupIdsToAdd = ["New"], UserGroupIdsToRemove = ["old"] }, Test.Token);

        var call = Assert.Single(service.Calls);
        Assert.Equal(["new"], call.List("UserGroupIdsToAdd"));
        Assert.Equal(["old"], call.List("UserGroupIdsToRemove"));
        Assert.Equal("true", call["ApplyImmediately"]);
        Assert.Equal("+new", cache.PendingModifiedValues!.ToString());
    }

    [Fact]
    public async Task A_modify_whose_answer_was_lost_is_not_made_twice()
    {
        var service = new ScriptedService()
            .On("ModifyReplicationGroup", _ => throw new IOException("The connection was closed."))
            .Refuse("ModifyReplicationGroup", "InvalidReplicationGroupState", "Replication group must be in available state to modify.")
            .On("ModifyReplicationGroup", Xml.OneCache(Xml.Cache(userGroup: "team")))
            .On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(status: "modifying")))
            .On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(userGroup: "team")))
            .On("DescribeUserGroups", Xml.Groups(Xml.Group()));
        using var connection = Test.Connect(service);

        await connection.ReplicationGroups.ModifyAsync(
            new ReplicationGroupChange { ReplicationGroupId = "cache", UserGroupIdsToAdd = ["team"], SnapshotRetentionLimit = 3 }, Test.Token);

        var last = service.Calls.Last(c => c.Operation == "ModifyReplicationGroup");
        Assert.Empty(last.List("UserGroupIdsToAdd"));
        Assert.Equal("3", last["SnapshotRetentionLimit"]);
    }

    [Theory]
    [InlineData("NothingToChange", new string[0], new string[0])]
    [InlineData("UserGroupAssignedAndUnassigned", new[] { "a" }, new[] { "A" })]
    [InlineData("TooManyUserGroups", new[] { "a", "b" }, new string[0])]
    public async Task Modify_refuses_what_makes_no_sense(string errorId, string[] add, string[] remove)
    {
        using var connection = Test.Connect(new ScriptedService());

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.ReplicationGroups.ModifyAsync(
            new ReplicationGroupChange { ReplicationGroupId = "cache", UserGroupIdsToAdd = add, UserGroupIdsToRemove = remove }, Test.Token));

        Assert.Equal(errorId, error.ErrorId);
    }

    [Fact]
    public async Task Delete_says_what_to_keep()
    {
        var service = new ScriptedService().On("DeleteReplicationGroup", Xml.OneCache(Xml.Cache(status: "deleting")));
        using var connection = Test.Connect(service);

        await connection.ReplicationGroups.DeleteAsync(new() { ReplicationGroupId = "cache", FinalSnapshotIdentifier = "last" }, Test.Token);
        await connection.ReplicationGroups.DeleteAsync(new() { ReplicationGroupId = "cache", RetainPrimaryCluster = true }, Test.Token);
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.ReplicationGroups.DeleteAsync(
            new() { ReplicationGroupId = "cache", FinalSnapshotIdentifier = "last", RetainPrimaryCluster = true }, Test.Token));

        Assert.Equal(["last", null], service.Calls.Select(c => c["FinalSnapshotIdentifier"]));
        Assert.Equal([null, "true"], service.Calls.Select(c => c["RetainPrimaryCluster"]));
        Assert.Equal("SnapshotOfRetainedPrimary", error.ErrorId);
    }

    [Fact]
    public async Task Ensure_compares_only_what_is_asked_for()
    {
        var service = new ScriptedService().On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(userGroup: "team")));
        using var connection = Test.Connect(service);

        var outcome = await connection.ReplicationGroups.EnsureAsync(_plain, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Unchanged, outcome.Result);
    }

    [Fact]
    public async Task Ensure_swaps_the_user_group_in_one_call()
    {
        var service = new ScriptedService()
            .On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(userGroup: "old")))
            .On("ModifyReplicationGroup", Xml.OneCache(Xml.Cache(status: "modifying")));
        using var connection = Test.Connect(service);

        var outcome = await connection.ReplicationGroups.EnsureAsync(
            _plain with { UserGroupIds = ["new"], SnapshotRetentionLimit = 7 }, converge: true, Test.Token);

        Assert.Equal(["UserGroupIds", "SnapshotRetentionLimit"], outcome.Differences);
        Assert.Equal(["new"], service.Calls[1].List("UserGroupIdsToAdd"));
        Assert.Equal(["old"], service.Calls[1].List("UserGroupIdsToRemove"));
        Assert.Equal("7", service.Calls[1]["SnapshotRetentionLimit"]);
    }

    [Fact]
    public async Task Ensure_refuses_to_converge_what_takes_a_new_cache()
    {
        var service = new ScriptedService().On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(tls: false)));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<EcException>(
            () => connection.ReplicationGroups.EnsureAsync(_plain with { UserGroupIds = ["team"], NumCacheClusters = 3 }, converge: true, Test.Token));

        Assert.Equal("CannotConverge", error.ErrorId);
        Assert.Contains("MemberClusters, TransitEncryptionEnabled", error.Message, StringComparison.Ordinal);
        Assert.Equal(["DescribeReplicationGroups"], service.Operations);
    }

    private static async Task<ScriptedService.Call> CreateAsync(ReplicationGroupSpecification specification)
    {
        var service = new ScriptedService().On("CreateReplicationGroup", Xml.OneCache(Xml.Cache(status: "creating")));
        using var connection = Test.Connect(service);
        await connection.ReplicationGroups.CreateAsync(specification, Test.Token);
        return Assert.Single(service.Calls);
    }
}
