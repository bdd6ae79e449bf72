using ElastiCacheRbac.AccessStrings.Composition;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class AccessStringBuilderTests
{
    [Fact]
    public void Puts_keys_and_channels_before_commands_and_keeps_the_order_of_commands()
    {
        AccessString built = new AccessStringBuilder()
            .AllowCategory("read").DenyCommand("keys").AllowCommand("client|list").DenyCategory("dangerous")
            .Keys("app:*").Keys("log:*", KeyAccess.Read).Keys("queue:*", KeyAccess.Write).Channels("news:*")
            .Selector(selector => selector.AllowCommand("get").Keys("it's"))
            .Build();
        Assert.Equal("on ~app:* %R~log:* %W~queue:* &news:* +@read -keys +client|list -@dangerous (\"~it's\" +get)", built.Text);
        Assert.Equal("it's", built.Policy.Selectors[1].KeyPatterns[0].Pattern.ToString());
    }

    [Fact]
    public void Can_allow_everything_or_nothing()
    {
        Assert.Equal("on ~* &* +@all", new AccessStringBuilder().AllowAllCommands().AllKeys().AllChannels().Build().Text);
        Assert.Equal("off", new AccessStringBuilder().On().Off().Build().Text);
    }

    [Fact]
    public void Tells_all_that_is_wrong_at_once()
    {
        AccessStringBuilder wrong = new AccessStringBuilder().AllowCommand("gett").AllowCategory("reed").AllowCommand("config|get");
        AccessStringException error = Assert.Throws<AccessStringException>(() => wrong.Build());
        Assert.Equal(3, error.Findings.Count);
        Assert.Equal("+get", error.Findings[0].Suggestion);
    }

    [Fact]
    public void Builds_for_the_engine_version_that_is_asked_for() =>
        Assert.Throws<AccessStringException>(() => new AccessStringBuilder(EngineVersion.Parse("6.2")).Keys("a*", KeyAccess.Read).Build());

    [Theory]
    [InlineData("get +set")]
    [InlineData("")]
    [InlineData("a\tb")]
    public void A_name_cannot_smuggle_in_another_rule(string name)
    {
        Assert.Equal("RulePartInvalid", Assert.Throws<InvalidInputException>(() => new AccessStringBuilder().AllowCommand(name)).ErrorId);
        Assert.Equal("RulePartInvalid", Assert.Throws<InvalidInputException>(() => new AccessStringBuilder().Keys(name + " x")).ErrorId);
    }
}
