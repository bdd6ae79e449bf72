using ElastiCacheRbac.AccessStrings.Completion;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Core.Tests.AccessStrings.Completion;

public class RuleCompletionTests
{
    [Theory]
    [InlineData("on ~app::* +@re", "on ~app::* +@read")]
    [InlineData("+@RE", "+@read")]
    [InlineData("on -@dang", "on -@dangerous")]
    [InlineData("+@al", "+@all")]
    [InlineData("on +getd", "on +getdel")]
    [InlineData("+client|getn", "+client|getname")]
    [InlineData("off allch", "off allchannels")]
    [InlineData("%R", "%R~")]
    [InlineData("~", "~*")]
    [InlineData("on &news:", "on &news:*")]
    [InlineData("on %R~app:", "on %R~app:*")]
    [InlineData("on (~app:* +@sor", "on (~app:* +@sortedset")]
    [InlineData("on (+getd", "on (+getdel")]
    public void Goes_on_with_the_only_rule_that_begins_so(string text, string expected) =>
        Assert.Equal([expected], RuleCompletion.Complete(text).Select(c => c.Text));

    [Fact]
    public void Offers_a_name_with_and_without_a_colon() =>
        Assert.Equal(["on ~app:*", "on ~app*"], RuleCompletion.Complete("on ~app").Select(c => c.Text));

    [Fact]
    public void After_a_sign_offers_categories_before_commands()
    {
        string[] rules = [.. RuleCompletion.Complete("on +").Select(c => c.Rule)];
        Assert.Contains("+@read", rules);
        Assert.Contains("+get", rules);
        Assert.True(Array.IndexOf(rules, "+@write") < Array.IndexOf(rules, "+acl"));
    }

    [Fact]
    public void Leaves_out_what_elasticache_refuses()
    {
        Assert.Empty(RuleCompletion.Complete("on +conf"));
        Assert.Equal(["-config"], RuleCompletion.Complete("-conf").Select(c => c.Rule));
        Assert.Empty(RuleCompletion.Complete("reset"));
        Assert.Empty(RuleCompletion.Complete("nop"));
        Assert.DoesNotContain("+acl|setuser", RuleCompletion.Complete("+acl|").Select(c => c.Rule));
        Assert.Contains("+acl|whoami", RuleCompletion.Complete("+acl|").Select(c => c.Rule));
    }

    [Fact]
    public void Leaves_out_what_the_engine_version_lacks()
    {
        string[] old = [.. RuleCompletion.Complete("on ", EngineVersion.Parse("6.0")).Select(c => c.Rule)];
        Assert.Contains("allkeys", old);
        Assert.DoesNotContain("allchannels", old);
        Assert.DoesNotContain("&", old);
        Assert.DoesNotContain("(", old);
        Assert.Empty(RuleCompletion.Complete("+getdel", EngineVersion.Parse("6.0")));
    }

    [Fact]
    public void In_a_selector_offers_only_what_a_selector_can_hold()
    {
        string[] rules = [.. RuleCompletion.Complete("on (~app:* ").Select(c => c.Rule)];
        Assert.Contains("+@", rules);
        Assert.DoesNotContain("on", rules);
        Assert.DoesNotContain("(", rules);
        Assert.Contains("off", RuleCompletion.Complete("(~app:* +get) of").Select(c => c.Rule));
    }

    [Fact]
    public void Says_what_a_rule_does()
    {
        Assert.Contains("getdel", Assert.Single(RuleCompletion.Complete("+getde")).Rule, StringComparison.Ordinal);
        Assert.Contains("@write", Assert.Single(RuleCompletion.Complete("+getde")).Description, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ commands: ", Assert.Single(RuleCompletion.Complete("+@geo")).Description);
    }

    [Theory]
    [InlineData("on ~app:*")]
    [InlineData("on nonsense")]
    [InlineData("+nosuch|")]
    [InlineData("\0")]
    public void Has_nothing_to_say_where_nothing_fits(string text) => Assert.Empty(RuleCompletion.Complete(text));
}
