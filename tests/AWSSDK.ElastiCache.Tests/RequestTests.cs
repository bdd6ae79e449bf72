using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

/// <summary>Requests as they stand on the wire, byte by byte.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task A_user_with_passwords_and_tags() => Assert.Equal(
        "AccessString=on%20~app%3A%3A%2A%20-%40all%20%2B%40read&Action=CreateUser&Engine=redis&NoPasswordRequired=false"
        + "&Passwords.member.1=correct-horse-battery&Passwords.member.2=staple&Tags.Tag.1.Key=team&Tags.Tag.1.Value=data"
        + "&Tags.Tag.2.Key=empty&Tags.Tag.2.Value=&UserId=app&UserName=app-user&Version=2015-02-02",
        await SentBy((client, cancel) => client.CreateUserAsync(
            new CreateUserRequest
            {
                UserId = "app",
                UserName = "app-user",
                Engine = "redis",
                AccessString = "on ~app::* -@all +@read",
                NoPasswordRequired = false,
                Passwords = ["correct-horse-battery", "staple"],
                Tags = [new Tag { Key = "team", Value = "data" }, new Tag { Key = "empty", Value = "" }],
            },
            cancel)));

    [Fact]
    public async Task A_user_with_an_authentication_mode() => Assert.Equal(
        "Action=ModifyUser&AuthenticationMode.Passwords.member.1=one&AuthenticationMode.Passwords.member.2=two"
        + "&AuthenticationMode.Type=password&UserId=app&Version=2015-02-02",
        await SentBy((client, cancel) => client.ModifyUserAsync(
            new ModifyUserRequest
            {
                UserId = "app",
                AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Password, Passwords = ["one", "two"] },
            },
            cancel)));

    [Fact]
    public async Task A_replication_group_with_nested_lists() => Assert.Equal(
        "Action=CreateReplicationGroup&AtRestEncryptionEnabled=true"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.DestinationDetails.CloudWatchLogsDetails.LogGroup=%2Faws%2Fcache"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.DestinationType=cloudwatch-logs"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.LogFormat=json"
        + "&LogDeliveryConfigurations.LogDeliveryConfigurationRequest.1.LogType=slow-log"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.NodeGroupId=0001"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.ReplicaAvailabilityZones.AvailabilityZone.1=eu-west-1a"
        + "&NodeGroupConfiguration.NodeGroupConfiguration.1.ReplicaAvailabilityZones.AvailabilityZone.2=eu-west-1b"
        + "&NumNodeGroups=2&PreferredCacheClusterAZs.AvailabilityZone.1=eu-west-1c&ReplicationGroupId=rg"
        + "&SecurityGroupIds.SecurityGroupId.1=sg-7cc73803&TransitEncryptionEnabled=true&UserGroupIds.member.1=ug&Version=2015-02-02",
        await SentBy((client, cancel) => client.CreateReplicationGroupAsync(
            new CreateReplicationGroupRequest
            {
                ReplicationGroupId = "rg",
                NumNodeGroups = 2,
                TransitEncryptionEnabled = true,
                AtRestEncryptionEnabled = true,
                UserGroupIds = ["ug"],
                SecurityGroupIds = ["sg-7cc73803"],
                PreferredCacheClusterAZs = ["eu-west-1c"],
                NodeGroupConfiguration =
                [
                    new NodeGroupConfiguration { NodeGroupId = "0001", ReplicaAvailabilityZones = ["eu-west-1a", "eu-west-1b"] },
                ],
                LogDeliveryConfigurations =
                [
                    new LogDeliveryConfigurationRequest
                    {
                        LogType = LogType.SlowLog,
                        LogFormat = LogFormat.Json,
                        DestinationType = DestinationType.CloudwatchLogs,
                        DestinationDetails = new DestinationDetails
                        {
                            CloudWatchLogsDetails = new CloudWatchLogsDestinationDetails { LogGroup = "/aws/cache" },
                        },
                    },
                ],
            },
            cancel)));

    [Fact]
    public async Task A_serverless_cache_with_usage_limits() => Assert.Equal(
        "Action=CreateServerlessCache&CacheUsageLimits.DataStorage.Maximum=10&CacheUsageLimits.DataStorage.Unit=GB"
        + "&CacheUsageLimits.ECPUPerSecond.Maximum=5000&Engine=valkey&ServerlessCacheName=sc&SubnetIds.SubnetId.1=subnet-1&Version=2015-02-02",
        await SentBy((client, cancel) => client.CreateServerlessCacheAsync(
            new CreateServerlessCacheRequest
            {
                ServerlessCacheName = "sc",
                Engine = "valkey",
                SubnetIds = ["subnet-1"],
                CacheUsageLimits = new CacheUsageLimits
                {
                    DataStorage = new DataStorage { Maximum = 10, Unit = DataStorageUnit.GB },
                    ECPUPerSecond = new ECPUPerSecond { Maximum = 5000 },
                },
            },
            cancel)));

    [Fact]
    public async Task From_AUTH_to_RBAC() => Assert.Equal(
        "Action=ModifyReplicationGroup&ApplyImmediately=true&AuthTokenUpdateStrategy=DELETE&ReplicationGroupId=rg"
        + "&UserGroupIdsToAdd.member.1=ug&Version=2015-02-02",
        await SentBy((client, cancel) => client.ModifyReplicationGroupAsync(
            new ModifyReplicationGroupRequest
            {
                ReplicationGroupId = "rg",
                ApplyImmediately = true,
                AuthTokenUpdateStrategy = AuthTokenUpdateStrategyType.DELETE,
                UserGroupIdsToAdd = ["ug"],
            },
            cancel)));

    [Fact]
    public async Task An_empty_list_is_an_empty_parameter() => Assert.Equal(
        "Action=ModifyUserGroup&UserGroupId=ug&UserIdsToAdd.member.1=app&UserIdsToRemove=&Version=2015-02-02",
        await SentBy((client, cancel) => client.ModifyUserGroupAsync(
            new ModifyUserGroupRequest { UserGroupId = "ug", UserIdsToAdd = ["app"], UserIdsToRemove = [] },
            cancel)));

    [Fact]
    public async Task Times_are_sent_in_UTC() => Assert.Equal(
        "Action=DescribeEvents&Duration=60&EndTime=2026-03-01T10%3A30%3A00Z&SourceType=user-group"
        + "&StartTime=2026-03-01T09%3A30%3A15.500Z&Version=2015-02-02",
        await SentBy((client, cancel) => client.DescribeEventsAsync(
            new DescribeEventsRequest
            {
                SourceType = SourceType.UserGroup,
                StartTime = new DateTime(2026, 3, 1, 9, 30, 15, 500, DateTimeKind.Utc),
                EndTime = new DateTime(2026, 3, 1, 10, 30, 0, DateTimeKind.Utc).ToLocalTime(),
                Duration = 60,
            },
            cancel)));

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("+*~", "%2B%2A~")]
    [InlineData("-_.", "-_.")]
    [InlineData("&=?#%/", "%26%3D%3F%23%25%2F")]
    [InlineData("on >pass <x !y %R~k", "on%20%3Epass%20%3Cx%20%21y%20%25R~k")]
    [InlineData("é", "%C3%A9")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC")]
    [InlineData("🔑", "%F0%9F%94%91")]
    [InlineData("line\nbreak\t", "line%0Abreak%09")]
    public async Task Characters_are_escaped_by_RFC_3986(string value, string escaped) => Assert.Equal(
        $"AccessString={escaped}&Action=ModifyUser&Version=2015-02-02",
        await SentBy((client, cancel) => client.ModifyUserAsync(new ModifyUserRequest { AccessString = value }, cancel)));

    [Fact]
    public async Task A_call_without_a_request_sends_an_empty_one() => Assert.Equal(
        "Action=DescribeReplicationGroups&Version=2015-02-02",
        await SentBy((client, cancel) => client.DescribeReplicationGroupsAsync(cancel)));

    [Fact]
    public async Task A_null_request_is_refused()
    {
        using var client = TestClient.Create(RecordingHandler.Answering(""));

        await Assert.ThrowsAsync<ArgumentNullException>(
            "request", () => client.DescribeUsersAsync(null!, TestContext.Current.CancellationToken));
    }

    private static async Task<string> SentBy(Func<IAmazonElastiCache, CancellationToken, Task> call)
    {
        var handler = RecordingHandler.Answering("<AnyResponse/>");
        using var client = TestClient.Create(handler);
        await call(client, TestContext.Current.CancellationToken);
        return Assert.Single(handler.Sent).Body;
    }
}
