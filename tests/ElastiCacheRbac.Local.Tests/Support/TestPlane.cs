using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Local.Operations;
using ElastiCacheRbac.Local.Wire;
using Microsoft.Extensions.Time.Testing;

namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>A control plane with a clock of the test's own, and the real client in front of it.</summary>
internal sealed class TestPlane : IDisposable
{
    public const string Password = "correct-horse-battery";

    private readonly bool _answersByTheModel;

    public TestPlane(TimeSpan delay = default, LocalQuotas? quotas = null, LocalControlPlaneOptions? options = null, TimeProvider? clock = null)
    {
        Plane = new LocalControlPlane((options ?? new LocalControlPlaneOptions()) with { Clock = clock ?? Clock, Delay = delay, Quotas = quotas ?? new LocalQuotas() });
        Client = ClientFor("us-east-1");
        _answersByTheModel = options is null or { Faults.Count: 0, Credentials.Count: 0 };
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    public LocalControlPlane Plane { get; }

    public AmazonElastiCacheClient Client { get; }

    public AmazonElastiCacheClient ClientFor(string region, AWSCredentials? credentials = null) => new(
        credentials ?? new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
        new AmazonElastiCacheConfig
        {
            ServiceURL = "http://localhost",
            AuthenticationRegion = region,
            HttpClientFactory = new HandlerFactory(Plane),
            MaxErrorRetry = 0,
        });

    public Task<CreateUserResponse> CreateUserAsync(string userId, string? userName = null, string engine = "redis", string accessString = "on ~* +@all") =>
        Client.CreateUserAsync(new CreateUserRequest { UserId = userId, UserName = userName ?? userId, Engine = engine, AccessString = accessString, Passwords = [Password] });

    public Task<CreateUserGroupResponse> CreateGroupAsync(string userGroupId, params string[] userIds) =>
        Client.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = userGroupId, Engine = "redis", UserIds = userIds.Length == 0 ? ["default"] : [.. userIds] });

    /// <summary>A replication group with encryption in transit, two nodes and no cluster mode.</summary>
    public Task<CreateReplicationGroupResponse> CreateCacheAsync(string id, Action<CreateReplicationGroupRequest>? with = null)
    {
        var request = new CreateReplicationGroupRequest
        {
            ReplicationGroupId = id,
            ReplicationGroupDescription = "a cache",
            CacheNodeType = "cache.t3.small",
            NumCacheClusters = 2,
            TransitEncryptionEnabled = true,
        };
        with?.Invoke(request);
        return Client.CreateReplicationGroupAsync(request);
    }

    public async Task<User> UserAsync(string userId) =>
        Assert.Single((await Client.DescribeUsersAsync(new DescribeUsersRequest { UserId = userId })).Users!);

    public async Task<UserGroup> GroupAsync(string userGroupId) =>
        Assert.Single((await Client.DescribeUserGroupsAsync(new DescribeUserGroupsRequest { UserGroupId = userGroupId })).UserGroups!);

    public async Task<ReplicationGroup> CacheAsync(string id) =>
        Assert.Single((await Client.DescribeReplicationGroupsAsync(new DescribeReplicationGroupsRequest { ReplicationGroupId = id })).ReplicationGroups!);

    public void Dispose()
    {
        Client.Dispose();
        Plane.Dispose();
        if (_answersByTheModel)
        {
            // Whatever a test is about: an operation answers its own errors only.
            Assert.All(Plane.Requests, r => Assert.True(IsOfTheModel(r), $"{r.ErrorCode} is none of the errors of {r.Operation}."));
        }
    }

    /// <summary>Whether an error is one that the API model gives the operation; or one of the request as such, or of its parameters, which the model leaves out of some.</summary>
    private static bool IsOfTheModel(LocalRequest request) =>
        request.ErrorCode is null or "InvalidAction" or FaultCode.InvalidParameterValue or FaultCode.InvalidParameterCombination
        || request.Operation is null
        || !ApiModel.ElastiCache.Operations.TryGetValue(request.Operation, out OperationShape? operation)
        || !OperationTable.All.ContainsKey(request.Operation)
        || operation.Errors.Contains(request.ErrorCode);

    private sealed class HandlerFactory(LocalControlPlane plane) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(plane.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
