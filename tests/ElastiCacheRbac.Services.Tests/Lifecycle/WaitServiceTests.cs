using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Lifecycle;

public sealed class WaitServiceTests : IDisposable
{
    private readonly LocalService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Resources_of_every_kind_are_waited_for_side_by_side()
    {
        var connection = _service.Connection;
        object[] resources =
        [
            await connection.Users.CreateAsync(new() { UserId = "app", UserName = "app", AccessString = "on ~* +@read", Passwords = [Test.Secret()] }, Test.Token),
            await connection.UserGroups.CreateAsync(new() { UserGroupId = "team", UserIds = ["default"] }, Test.Token),
            await connection.ReplicationGroups.CreateAsync(new() { ReplicationGroupId = "cache", Description = "A cache", CacheNodeType = "cache.t3.small" }, Test.Token),
            await connection.ServerlessCaches.CreateAsync(new() { ServerlessCacheName = "sessions" }, Test.Token),
        ];

        object[] ready = await Task.WhenAll(resources.Select(r => connection.Waiting.UntilReadyAsync(r, cancellationToken: Test.Token)));

        Assert.Equal(["active", "active", "available", "available"], ready.Select(Status));
    }

    [Fact]
    public async Task Deletions_of_every_kind_are_waited_for()
    {
        var connection = _service.Connection;
        await connection.ServerlessCaches.CreateAsync(new() { ServerlessCacheName = "sessions" }, Test.Token);
        ServerlessCache cache = await connection.ServerlessCaches.DeleteAsync(new() { ServerlessCacheName = "sessions" }, Test.Token);

        await connection.Waiting.UntilDeletedAsync(cache, cancellationToken: Test.Token);

        Assert.Null(await connection.ServerlessCaches.FindAsync("sessions", Test.Token));
    }

    [Fact]
    public async Task Anything_else_cannot_be_waited_for()
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => _service.Connection.Waiting.UntilReadyAsync("text", cancellationToken: Test.Token));

        Assert.Equal("NotWaitable", error.ErrorId);
    }

    private static string Status(object resource) => resource switch
    {
        User user => user.Status,
        UserGroup group => group.Status,
        ReplicationGroup group => group.Status,
        _ => ((ServerlessCache)resource).Status,
    };
}
