using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class AccessExplanationTests
{
    private static readonly EngineVersion Redis62 = EngineVersion.Parse("6.2");

    [Fact]
    public void Tells_login_commands_keys_and_channels()
    {
        int reading = EngineVersion.Newest.Catalogue.AllCommands.Count(c => c.Categories.Contains("read") && c.Name != "keys");
        Assert.Equal(
            ["Can log in", $"Commands: @read, without keys ({reading} commands)", "Keys: app:*, log:* (read only), out:* (write only)", "Channels: news:*"],
            AccessExplanation.Of("on ~app:* %R~log:* %W~out:* &news:* +@read -keys"));
    }

    [Theory]
    [InlineData("off", "Cannot log in; commands: none; keys: none; channels: none")]
    [InlineData("on ~* &* +get +set", "Can log in; commands: get, set; keys: all; channels: all")]
    [InlineData("on +@read -@all", "Can log in; commands: none; keys: none; channels: none")]
    [InlineData("on -keys +get", "Can log in; commands: get; keys: none; channels: none")]
    [InlineData("on +select|0", "Can log in; commands: select|0; keys: none; channels: none")]
    [InlineData("on ~a (%R~b +get) (~c &d +set)",
        "Can log in; commands: none; keys: a; channels: none; or: commands get; keys b (read only); channels none; or: commands set; keys c; channels d")]
    public void Tells_it_in_one_line(string accessString, string expected) =>
        Assert.Equal(expected, AccessExplanation.InOneLine(AccessString.Read(accessString).Policy), ignoreCase: true);

    [Fact]
    public void Commands_of_everything_and_what_is_taken_from_it_are_counted_without_what_elasticache_takes_away()
    {
        CommandInfo[] all = [.. EngineVersion.Newest.Catalogue.AllCommands.Where(c => !c.IsRestricted)];
        Assert.Contains($"Commands: all ({all.Length} commands)", AccessExplanation.Of("on ~* +@all"));
        Assert.Contains(
            $"Commands: all, without @admin, and acl|whoami ({all.Count(c => !c.Categories.Contains("admin"))} commands)",
            AccessExplanation.Of("on ~* +@all -@admin +acl|whoami"));
    }

    [Fact]
    public void An_engine_without_channel_rules_has_no_line_for_channels()
    {
        Assert.DoesNotContain(AccessExplanation.Of("on ~* +@all", EngineVersion.Parse("6.0")), line => line.StartsWith("Channels", StringComparison.Ordinal));
        Assert.Contains("Channels: all", AccessExplanation.Of("on ~* +@all", Redis62));
    }

    [Fact]
    public void Rules_that_are_not_understood_are_told() =>
        Assert.Equal("Not understood by redis-6.2: %R~log:*, +nosuch", AccessExplanation.Of("on %R~log:* +get +nosuch", Redis62)[^1]);

    [Fact]
    public void Very_many_names_are_counted()
    {
        string patterns = string.Join(" ", Enumerable.Range(0, 20).Select(i => $"~k{i}:*"));
        Assert.Contains(AccessExplanation.Of("on +get " + patterns), line => line.EndsWith("k11:* and 8 more", StringComparison.Ordinal));
    }
}
