using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Completion;
using ElastiCacheRbac.Services.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ElastiCacheRbac.Services.Tests.Completion;

public class RecentIdentifiersTests
{
    private static readonly ConnectionSettings _settings = new() { Region = "eu-west-1" };
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Reads_each_kind_once_while_the_answer_is_fresh()
    {
        var service = new ScriptedService()
            .On("DescribeUsers", Xml.Users(Xml.User("a"), Xml.User("b")))
            .On("DescribeUserGroups", Xml.Groups(Xml.Group("team")));
        using var connection = Test.Connect(service);
        var identifiers = new RecentIdentifiers(_clock);

        Assert.Equal(["a", "b"], await identifiers.GetAsync(_settings, IdentifierKind.User, _ => connection));
        _clock.Advance(RecentIdentifiers.Freshness - TimeSpan.FromTicks(1));
        Assert.Equal(["a", "b"], await identifiers.GetAsync(_settings, IdentifierKind.User, _ => connection));
        Assert.Equal(["team"], await identifiers.GetAsync(_settings, IdentifierKind.UserGroup, _ => connection));
        Assert.Equal(["DescribeUsers", "DescribeUserGroups"], service.Operations);

        _clock.Advance(TimeSpan.FromTicks(1));
        await identifiers.GetAsync(_settings, IdentifierKind.User, _ => connection);
        Assert.Equal(["DescribeUsers", "DescribeUserGroups", "DescribeUsers"], service.Operations);
    }

    [Fact]
    public async Task Another_connection_is_another_answer()
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User("a")));
        using var connection = Test.Connect(service);
        var identifiers = new RecentIdentifiers(_clock);

        await identifiers.GetAsync(_settings, IdentifierKind.User, _ => connection);
        await identifiers.GetAsync(_settings with { Region = "us-east-1" }, IdentifierKind.User, _ => connection);

        Assert.Equal(2, service.Calls.Count);
    }

    [Fact]
    public async Task Who_asks_waits_a_moment_only_and_finds_the_answer_the_next_time()
    {
        using var answered = new SemaphoreSlim(0);
        using var connection = Test.Connect(new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User("a"))));
        var identifiers = new RecentIdentifiers(_clock);
        ElastiCacheConnection Open(ConnectionSettings settings)
        {
            answered.Wait(Test.Token);
            return connection;
        }

        Task<IReadOnlyList<string>> first = identifiers.GetAsync(_settings, IdentifierKind.User, Open);
        Assert.False(first.IsCompleted);
        _clock.Advance(RecentIdentifiers.Patience);
        Assert.Empty(await first);

        answered.Release();
        Assert.Equal(["a"], await identifiers.GetAsync(_settings, IdentifierKind.User, Open));
    }

    [Fact]
    public async Task What_cannot_be_read_is_no_error()
    {
        using var connection = Test.Connect(new ScriptedService().Refuse("DescribeUsers", "AccessDenied"));
        var identifiers = new RecentIdentifiers(_clock);

        Assert.Empty(await identifiers.GetAsync(_settings, IdentifierKind.User, _ => connection));
        Assert.Empty(await identifiers.GetAsync(_settings, IdentifierKind.UserGroup, _ => throw new InvalidOperationException("No region.")));
    }
}
