using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Tags;

public sealed class TagServiceTests : IDisposable
{
    private readonly LocalService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Tags_are_given_at_creation_added_listed_and_removed()
    {
        User user = await _service.Connection.Users.CreateAsync(
            new UserSpecification
            {
                UserId = "app",
                UserName = "app",
                AccessString = "on ~* +@read",
                Passwords = [Test.Secret()],
                Tags = new Dictionary<string, string> { ["team"] = "a" },
            },
            Test.Token);
        var tags = _service.Connection.Tags;

        await tags.AddAsync(user.Arn, new Dictionary<string, string> { ["team"] = "b", ["stage"] = "" }, Test.Token);
        var all = await tags.GetAsync(user.Arn, Test.Token);
        var left = await tags.RemoveAsync(user.Arn, ["stage"], Test.Token);

        Assert.Equal(["stage=", "team=b"], all.Select(t => t.ToString()).Order());
        Assert.Equal((user.Arn, "team", "b"), (left.Single().Arn, left.Single().Key, left.Single().Value));
    }

    [Theory]
    [InlineData("TagKeyInvalid", "", "x")]
    [InlineData("TagKeyInvalid", "aws:owner", "x")]
    [InlineData("TagValueTooLong", "team", null)]
    public async Task A_tag_that_breaks_a_rule_is_refused_before_any_call(string errorId, string key, string? value)
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => _service.Connection.Tags.AddAsync(
            "arn:aws:elasticache:eu-west-1:123456789012:user:app", new Dictionary<string, string> { [key] = value ?? new string('x', 257) }, Test.Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(_service.Operations);
    }

    [Fact]
    public async Task Tags_of_what_is_changing_are_told_and_changed_when_the_change_is_over()
    {
        var (users, groups, caches, tags) = (_service.Connection.Users, _service.Connection.UserGroups, _service.Connection.ReplicationGroups, _service.Connection.Tags);
        var team = new Dictionary<string, string> { ["team"] = "a" };
        User user = await users.CreateAsync(
            new UserSpecification { UserId = "app", UserName = "app", AccessString = "on ~* +@read", Passwords = [Test.Secret()] }, Test.Token);
        UserGroup group = await groups.CreateAsync(new UserGroupSpecification { UserGroupId = "g", UserIds = ["default"] }, Test.Token);
        await tags.AddAsync(group.Arn, team, Test.Token);
        ReplicationGroup cache = await caches.CreateAsync(
            new ReplicationGroupSpecification { ReplicationGroupId = "c", Description = "c", CacheNodeType = "cache.t3.small", UserGroupIds = ["g"] }, Test.Token);
        await tags.AddAsync(cache.Arn!, team, Test.Token);

        await users.ModifyAsync(new UserChange { UserId = "app", AccessString = "on ~* +@write" }, Test.Token);
        await tags.AddAsync(user.Arn, team, Test.Token);
        await users.ModifyAsync(new UserChange { UserId = "app", AccessString = "on ~* +@all" }, Test.Token);
        var left = await tags.RemoveAsync(user.Arn, ["team"], Test.Token);

        Assert.Empty(left);
        Assert.Equal(["team=a"], (await tags.GetAsync(group.Arn, Test.Token)).Select(t => t.ToString()));
        Assert.Equal("available", (await caches.FindAsync("c", Test.Token))!.Status);
        Assert.Equal("active", (await users.FindAsync("app", Test.Token))!.Status);
    }

    [Fact]
    public async Task Tags_of_what_there_is_not_are_not_found()
    {
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => _service.Connection.Tags.GetAsync("arn:aws:elasticache:eu-west-1:123456789012:user:nobody", Test.Token));
    }
}
