using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>What clients call around users, groups and caches.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task The_subnet_group_default_exists_and_others_can_be_made()
    {
        await _plane.Client.CreateCacheSubnetGroupAsync(new CreateCacheSubnetGroupRequest
        {
            CacheSubnetGroupName = "Sng-Test",
            CacheSubnetGroupDescription = "a test",
            SubnetIds = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
        });

        var groups = (await _plane.Client.DescribeCacheSubnetGroupsAsync(new DescribeCacheSubnetGroupsRequest())).CacheSubnetGroups!;

        Assert.Equal(["default", "sng-test"], groups.Select(g => g.CacheSubnetGroupName));
        Assert.Equal(["us-east-1a", "us-east-1b"], groups[1].Subnets!.Select(s => s.SubnetAvailabilityZone!.Name));
        Assert.Equal("arn:aws:elasticache:us-east-1:123456789012:subnetgroup:sng-test", groups[1].ARN);
    }

    [Fact]
    public async Task A_subnet_group_in_use_cannot_be_deleted()
    {
        await _plane.Client.CreateCacheSubnetGroupAsync(
            new CreateCacheSubnetGroupRequest { CacheSubnetGroupName = "sng", CacheSubnetGroupDescription = "a test", SubnetIds = ["subnet-0123456789abcdef0"] });
        await _plane.CreateCacheAsync("cache", r => r.CacheSubnetGroupName = "sng");
        Task Delete() => _plane.Client.DeleteCacheSubnetGroupAsync(new DeleteCacheSubnetGroupRequest { CacheSubnetGroupName = "sng" });

        await Refused.WithAsync("CacheSubnetGroupInUse", Delete);
        await _plane.Client.DeleteReplicationGroupAsync(new DeleteReplicationGroupRequest { ReplicationGroupId = "cache" });
        await Delete();
        await Refused.WithAsync("CacheSubnetGroupNotFoundFault", "CacheSubnetGroup sng not found.", Delete);
    }

    [Fact]
    public async Task A_subnet_group_is_modified()
    {
        await _plane.Client.CreateCacheSubnetGroupAsync(
            new CreateCacheSubnetGroupRequest { CacheSubnetGroupName = "sng", CacheSubnetGroupDescription = "a test", SubnetIds = ["subnet-0123456789abcdef0"] });

        var modified = await _plane.Client.ModifyCacheSubnetGroupAsync(new ModifyCacheSubnetGroupRequest { CacheSubnetGroupName = "sng", CacheSubnetGroupDescription = "another" });

        Assert.Equal("another", modified.CacheSubnetGroup!.CacheSubnetGroupDescription);
        Assert.Single(modified.CacheSubnetGroup.Subnets!);
    }

    [Fact]
    public async Task The_default_parameter_groups_exist_and_cannot_be_deleted()
    {
        var groups = (await _plane.Client.DescribeCacheParameterGroupsAsync(new DescribeCacheParameterGroupsRequest())).CacheParameterGroups!;

        Assert.Contains(groups, g => g is { CacheParameterGroupName: "default.redis7.cluster.on", CacheParameterGroupFamily: "redis7" });
        Assert.Contains(groups, g => g is { CacheParameterGroupName: "default.redis6.0.cluster.on", CacheParameterGroupFamily: "redis6.x" });
        await Refused.WithAsync(
            "InvalidParameterValue",
            () => _plane.Client.DeleteCacheParameterGroupAsync(new DeleteCacheParameterGroupRequest { CacheParameterGroupName = "default.redis7" }));
    }

    [Fact]
    public async Task A_parameter_group_is_made_used_and_deleted()
    {
        await _plane.Client.CreateCacheParameterGroupAsync(
            new CreateCacheParameterGroupRequest { CacheParameterGroupName = "own", CacheParameterGroupFamily = "redis7", Description = "my own" });
        await _plane.CreateCacheAsync("cache", r => r.CacheParameterGroupName = "OWN");
        Task Delete() => _plane.Client.DeleteCacheParameterGroupAsync(new DeleteCacheParameterGroupRequest { CacheParameterGroupName = "own" });

        await Refused.WithAsync("InvalidCacheParameterGroupState", Delete);
        await _plane.Client.DeleteReplicationGroupAsync(new DeleteReplicationGroupRequest { ReplicationGroupId = "cache" });
        await Delete();
        await Refused.WithAsync("CacheParameterGroupNotFound", "CacheParameterGroup not found: own", Delete);
    }

    [Fact]
    public async Task Engine_versions_are_listed_by_engine_family_and_default()
    {
        Assert.Equal(["6.0", "6.2"], await Versions(new DescribeCacheEngineVersionsRequest { CacheParameterGroupFamily = "redis6.x" }));
        Assert.Equal(["7.2", "8.0", "8.1"], await Versions(new DescribeCacheEngineVersionsRequest { Engine = "valkey" }));
        Assert.Equal(["7.1"], await Versions(new DescribeCacheEngineVersionsRequest { Engine = "redis", DefaultOnly = true }));

        async Task<IEnumerable<string?>> Versions(DescribeCacheEngineVersionsRequest request) =>
            (await _plane.Client.DescribeCacheEngineVersionsAsync(request)).CacheEngineVersions!.Select(v => v.EngineVersion);
    }

    [Fact]
    public async Task Node_types_to_change_to_are_told_for_one_cache()
    {
        await _plane.CreateCacheAsync("cache");

        var types = await _plane.Client.ListAllowedNodeTypeModificationsAsync(new ListAllowedNodeTypeModificationsRequest { ReplicationGroupId = "cache" });

        Assert.Contains("cache.t3.medium", types.ScaleUpModifications!);
        Assert.Contains("cache.t3.micro", types.ScaleDownModifications!);
        Assert.DoesNotContain("cache.t3.small", types.ScaleUpModifications!);
        await Refused.WithAsync("InvalidParameterCombination", () => _plane.Client.ListAllowedNodeTypeModificationsAsync(new ListAllowedNodeTypeModificationsRequest()));
    }

    [Fact]
    public async Task Everything_that_has_an_ARN_has_tags()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache");
        await _plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = "serverless", Engine = "redis" });
        foreach (string name in new[] { "user:app", "usergroup:group", "replicationgroup:cache", "serverlesscache:serverless", "cluster:cache-001", "subnetgroup:default", "parametergroup:default.redis7" })
        {
            string arn = "arn:aws:elasticache:us-east-1:123456789012:" + name;
            await _plane.Client.AddTagsToResourceAsync(new AddTagsToResourceRequest
            {
                ResourceName = arn,
                Tags = [new Tag { Key = "team", Value = "ops & co" }, new Tag { Key = "env", Value = "" }],
            });
            var rest = await _plane.Client.RemoveTagsFromResourceAsync(new RemoveTagsFromResourceRequest { ResourceName = arn, TagKeys = ["env"] });

            Assert.Equal(("team", "ops & co"), (Assert.Single(rest.TagList!).Key, rest.TagList![0].Value));
            Assert.Single((await _plane.Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceName = arn })).TagList!);
        }
    }

    [Fact]
    public async Task Tags_of_what_does_not_exist_are_refused()
    {
        await Refused.WithAsync("UserNotFound", () => Tags("arn:aws:elasticache:us-east-1:123456789012:user:nobody"));
        await Refused.WithAsync("InvalidARN", () => Tags("arn:aws:elasticache:eu-west-1:123456789012:user:default"));
        await Refused.WithAsync("InvalidARN", () => Tags("default"));

        Task Tags(string arn) => _plane.Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceName = arn });
    }

    [Fact]
    public async Task Tags_are_limited_and_given_at_creation()
    {
        List<Tag> tags = [.. Enumerable.Range(0, 51).Select(i => new Tag { Key = "key" + i, Value = "value" })];
        Task Create(string id, List<Tag> with) => _plane.Client.CreateUserAsync(
            new CreateUserRequest { UserId = id, UserName = id, Engine = "redis", AccessString = "on ~* +@all", Passwords = [TestPlane.Password], Tags = with });

        await Refused.WithAsync("TagQuotaPerResourceExceeded", () => Create("app", tags));
        await Create("app", tags[..50]);
        await Refused.WithAsync("InvalidParameterValue", () => Create("other", [new Tag { Key = "aws:mine", Value = "no" }]));
        await Refused.WithAsync("TagQuotaPerResourceExceeded", () => _plane.Client.AddTagsToResourceAsync(
            new AddTagsToResourceRequest { ResourceName = "arn:aws:elasticache:us-east-1:123456789012:user:app", Tags = tags[50..] }));
        await Refused.WithAsync("TagNotFound", () => _plane.Client.RemoveTagsFromResourceAsync(
            new RemoveTagsFromResourceRequest { ResourceName = "arn:aws:elasticache:us-east-1:123456789012:user:app", TagKeys = ["key50"] }));
    }

    [Fact]
    public async Task Events_tell_what_happened_when()
    {
        await _plane.CreateUserAsync("app");
        _plane.Clock.Advance(TimeSpan.FromMinutes(90));
        await _plane.CreateGroupAsync("group");
        await _plane.GroupAsync("group");

        Assert.Equal(["group"], await Events(new DescribeEventsRequest()));
        Assert.Equal(["app", "group"], await Events(new DescribeEventsRequest { Duration = 120 }));
        Assert.Equal(["app"], await Events(new DescribeEventsRequest { Duration = 120, SourceType = "user" }));
        Assert.Equal(["group"], await Events(new DescribeEventsRequest { Duration = 120, SourceType = "user-group", SourceIdentifier = "group" }));
        Assert.Equal(["app"], await Events(new DescribeEventsRequest
        {
            StartTime = _plane.Clock.GetUtcNow().UtcDateTime.AddMinutes(-100),
            EndTime = _plane.Clock.GetUtcNow().UtcDateTime.AddMinutes(-80),
        }));
        await Refused.WithAsync("InvalidParameterCombination", () => Events(new DescribeEventsRequest { SourceIdentifier = "app" }));

        async Task<IEnumerable<string?>> Events(DescribeEventsRequest request) => (await _plane.Client.DescribeEventsAsync(request)).Events!.Select(e => e.SourceIdentifier);
    }

    [Fact]
    public async Task Clients_that_ask_for_the_account_get_it()
    {
        using var client = new RawClient(_plane.Plane);

        RawAnswer answer = await client.SendAsync(new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]));

        Assert.Equal("{https://sts.amazonaws.com/doc/2011-06-15/}GetCallerIdentityResponse", answer.Root.Name.ToString());
        Assert.Equal("123456789012", answer.Root.Descendants().Single(e => e.Name.LocalName == "Account").Value);
    }

    [Fact]
    public async Task The_account_and_the_region_can_be_chosen()
    {
        using var plane = new TestPlane(options: new LocalControlPlaneOptions { AccountId = "210987654321", Region = "us-gov-west-1" });

        Assert.Equal("arn:aws-us-gov:elasticache:us-gov-west-1:210987654321:user:default", (await plane.UserAsync("default")).ARN);
        using var client = new RawClient(plane.Plane);
        RawAnswer identity = await client.SendAsync(new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]));
        Assert.Equal("arn:aws-us-gov:iam::210987654321:user/local", identity.Root.Descendants().Single(e => e.Name.LocalName == "Arn").Value);
    }

    [Theory]
    [InlineData("NoSuchOperation", "2015-02-02", "InvalidAction")]
    [InlineData("DescribeUsers", "2014-01-01", "InvalidAction")]
    public async Task An_unknown_action_or_version_is_refused(string action, string version, string code)
    {
        using var client = new RawClient(_plane.Plane);

        Assert.Equal(code, (await client.SendAsync(new FormUrlEncodedContent([new("Action", action), new("Version", version)]))).Code);
        Assert.Equal("MissingAction", (await client.SendAsync(new FormUrlEncodedContent([new("Version", version)]))).Code);
    }

    [Theory]
    [InlineData("Action=Desc%01ribeUsers", "InvalidAction")]
    [InlineData("Action=DescribeUsers&No%01Parameter=1", "InvalidParameterValue")]
    [InlineData("Action=DescribeUsers&No%ED%A0%80Parameter=1", "InvalidParameterValue")]
    [InlineData("{\"Action\": \"DescribeUsers\"}", "MissingAction")]
    [InlineData("", "MissingAction")]
    public async Task What_XML_cannot_hold_is_refused_in_a_document_that_can_be_read(string body, string code)
    {
        using var client = new RawClient(_plane.Plane);

        Assert.Equal(code, (await client.SendAsync(new StringContent(body))).Code);
    }

    [Fact]
    public async Task A_name_of_more_parts_than_any_parameters_is_refused_at_once()
    {
        using var client = new RawClient(_plane.Plane);

        RawAnswer answer = await client.SendAsync(new StringContent("Action=DescribeUsers&" + string.Concat(Enumerable.Repeat("a.", 500_000)) + "a=1"));

        Assert.Equal("MalformedQueryString", answer.Code);
    }

    [Theory]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-east-1", "aws-us-gov")]
    [InlineData("eu-west-1", "aws")]
    public async Task ARNs_are_of_the_regions_partition(string region, string partition)
    {
        using var plane = new TestPlane();
        using AmazonElastiCacheClient client = plane.ClientFor(region);

        Assert.Equal(
            $"arn:{partition}:elasticache:{region}:123456789012:user:default", (await client.DescribeUsersAsync(new DescribeUsersRequest())).Users![0].ARN);
    }

    [Fact]
    public async Task Empty_lists_are_empty_elements()
    {
        using var plane = new TestPlane();
        using var client = new RawClient(plane.Plane);

        RawAnswer caches = await client.SendAsync("DescribeReplicationGroups", []);
        RawAnswer groups = await client.SendAsync("DescribeUserGroups", []);
        RawAnswer users = await client.SendAsync("DescribeUsers", [new("UserId", "default")]);

        Assert.Contains("<ReplicationGroups />", caches.Root.ToString(), StringComparison.Ordinal);
        Assert.Contains("<UserGroups />", groups.Root.ToString(), StringComparison.Ordinal);
        Assert.Contains("<UserGroupIds />", users.Root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_region_has_resources_of_its_own()
    {
        using var elsewhere = _plane.ClientFor("eu-central-1");
        await _plane.CreateUserAsync("app");

        Assert.Equal(
            "arn:aws:elasticache:eu-central-1:123456789012:user:default",
            Assert.Single((await elsewhere.DescribeUsersAsync(new DescribeUsersRequest())).Users!).ARN);
    }
}
