using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class AccessComparisonTests
{
    [Theory]
    [InlineData("on ~* +@all", "on allkeys allcommands")]
    [InlineData("on ~app:* +get +set", "on +set ~app:* +get")]
    [InlineData("on ~app:* ~app:user:* +@read", "on ~app:* +@read")]
    [InlineData("on ~a* ~b* +get", "on ~[ab]* +get")]
    [InlineData("on %R~a %W~a +@all", "on ~a +@all")]
    [InlineData("on ~* +get +auth", "on ~* +get")]
    [InlineData("on ~a* +ping", "on ~b* +ping")]
    [InlineData("on ~a* +get (~b* +get)", "on ~a* ~b* +get")]
    [InlineData("on ~a* ~b* +mget (~a* +mget)", "on ~a* ~b* +mget")]
    [InlineData("on ~a* +get -@write", "on ~a* +get")]
    [InlineData("on +object ~*", "on +object|encoding +object|freq +object|help +object|idletime +object|refcount ~*")]
    [InlineData("on +select +select|0", "on +select")]
    [InlineData("on +get|foo ~foo ~FOO ~fOO ~FoO ~foO ~FOo ~fOo ~Foo", "on +get ~[fF][oO][oO] -get +get|foo ~[fF][oO][oO]")]
    public void Equal_by_meaning(string before, string after)
    {
        AccessComparison comparison = Compare(before, after);
        Assert.Equal(AccessRelation.Equal, comparison.Relation);
        Assert.True(comparison.IsEqual);
        Assert.Equal("No effect on access.", comparison.Summary);
        Assert.Empty(comparison.KeysGained.Concat(comparison.KeysLost));
    }

    [Theory]
    [InlineData("on ~* +@all", "on ~* +@all -@dangerous")]
    [InlineData("on ~app:* +@read", "on ~app:user:* +@read")]
    [InlineData("on ~a +@all", "on %R~a +@all")]
    [InlineData("on ~* +get", "on %RW~* +get")]
    [InlineData("on ~* +@all", "on ~* +@all -get +get -@all")]
    [InlineData("on &* +publish", "on &news:* +publish")]
    [InlineData("on ~a* ~b* +mget", "on ~a* +mget (~b* +mget)")]
    [InlineData("on ~a* ~b* +lcs", "on ~a* +lcs (~b* +lcs)")]
    [InlineData("on ~* +select", "on ~* +select|0")]
    [InlineData("on ~* +@all", "on ~* +@all -@all +@read")]
    [InlineData("on %R~** %R~* +sort", "on %R~** +sort")]
    [InlineData("on &news:* &news:1 +psubscribe", "on &news:* +psubscribe")]
    public void Narrower_and_the_other_way_round_broader(string before, string after)
    {
        Assert.Equal(AccessRelation.Narrower, Compare(before, after).Relation);
        AccessComparison back = Compare(after, before);
        Assert.Equal(AccessRelation.Broader, back.Relation);
        Assert.False(back.IsEqual);
        Assert.StartsWith("Broader: ", back.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on ~a* +get", "on ~b* +get", AccessRelation.Disjoint)]
    [InlineData("on ~a* +get", "on ~a* +set", AccessRelation.Disjoint)]
    [InlineData("on ~a* +get +ping", "on ~b* +get +ping", AccessRelation.Overlapping)]
    [InlineData("on ~a?* +get", "on ~*b +get", AccessRelation.Overlapping)]
    [InlineData("on ~* +get +set", "on ~* +get +del", AccessRelation.Overlapping)]
    [InlineData("on ~a* +get (~b* +set)", "on ~b* +get (~a* +set)", AccessRelation.Disjoint)]
    public void Different_with_or_without_something_in_common(string before, string after, AccessRelation relation) =>
        Assert.Equal(relation, Compare(before, after).Relation);

    /// <summary>RENAME of a to b needs one selector for both keys; three selectors, each for two of three keys, cover every pair.</summary>
    [Fact]
    public void A_line_of_two_keys_needs_one_selector_for_both()
    {
        const string All = "on ~[abc] +rename";
        Assert.Equal(AccessRelation.Equal, Compare(All, "on ~[ab] +rename (~[bc] +rename) (~[ac] +rename)").Relation);
        Assert.Equal(AccessRelation.Narrower, Compare(All, "on ~[ab] +rename (~[bc] +rename)").Relation);
        Assert.Equal(AccessRelation.Narrower, Compare("on ~[abc] +mget", "on ~[ab] +mget (~[bc] +mget) (~[ac] +mget)").Relation);
    }

    [Fact]
    public void Reading_and_writing_in_one_command_needs_one_pattern_for_both()
    {
        AccessComparison comparison = Compare("on ~a* +incr +get +set", "on %R~a* %W~a* %R~a[x]* %W~a?* +incr +get +set");
        Assert.Equal(AccessRelation.Equal, comparison.Relation);
        comparison = Compare("on ~a* +incr +get +set", "on %R~a* %W~a** +incr +get +set");
        Assert.Equal(AccessRelation.Narrower, comparison.Relation);
        Assert.Equal(["incr"], comparison.CommandsLost);
        Assert.Equal(["set"], comparison.CommandsNarrowed);
        Assert.Equal(["~a*"], comparison.KeysLost.Select(k => k.ToString()));
    }

    [Fact]
    public void Tells_commands_and_subcommands_gained_and_lost()
    {
        AccessComparison comparison = Compare("on ~* +get +client|list +select", "on ~* +set +get|x +client|id +select|0 +auth");
        Assert.Equal(["client|id", "set"], comparison.CommandsGained);
        Assert.Equal(["client|list"], comparison.CommandsLost);
        Assert.Equal(["get", "select"], comparison.CommandsNarrowed);
        Assert.Empty(comparison.CommandsWidened);
        Assert.Equal(AccessRelation.Equal, comparison.LaterCommands);
        Assert.Equal("Different: gains commands client|id, set; loses command client|list; keeps less of commands get, select.", comparison.Summary);
    }

    [Fact]
    public void First_arguments_are_told_apart_where_only_they_change()
    {
        AccessComparison comparison = Compare("on +select|0 +select|1", "on +select|1 +select|2");
        Assert.Equal(["select|2"], comparison.CommandsGained);
        Assert.Equal(["select|0"], comparison.CommandsLost);
        Assert.Equal(["select"], Compare("on +select|0", "on +select").CommandsWidened);
        Assert.Equal(["select"], Compare("on", "on +select").CommandsGained);
    }

    [Fact]
    public void Tells_key_and_channel_patterns_with_the_access_that_changes()
    {
        AccessComparison comparison = Compare("on ~app:* &news:* +@all", "on %R~app:* %RW~new:* &news:1 &jobs:* +@all");
        Assert.Equal(["~new:*"], comparison.KeysGained.Select(k => k.ToString()));
        Assert.Equal(["%W~app:*"], comparison.KeysLost.Select(k => k.ToString()));
        Assert.Equal(["news:1", "jobs:*"], comparison.ChannelsGained.Select(c => c.ToString()));
        Assert.Equal(["news:*"], comparison.ChannelsLost.Select(c => c.ToString()));
    }

    [Fact]
    public void On_and_off_are_told_apart_from_what_is_allowed()
    {
        AccessComparison comparison = Compare("on ~* +get", "off ~* +get");
        Assert.Equal(AccessRelation.Equal, comparison.Relation);
        Assert.False(comparison.IsEqual);
        Assert.Equal("Allows the same: turned off, so that the user cannot log in.", comparison.Summary);
        Assert.Equal("Broader: turned on, so that the user can log in; gains command set.", Compare("~* +get", "on ~* +get +set").Summary);
    }

    [Fact]
    public void All_commands_includes_those_of_later_versions()
    {
        string everyCommand = string.Join(" ", EngineVersion.Newest.Catalogue.Commands.Select(c => $"+{c.Name}"));
        AccessComparison comparison = Compare($"on ~* &* {everyCommand}", "on ~* &* +@all");
        Assert.Equal(AccessRelation.Broader, comparison.Relation);
        Assert.Equal(AccessRelation.Broader, comparison.LaterCommands);
        Assert.Empty(comparison.CommandsGained);
        Assert.Equal("Broader: gains commands of modules and later versions.", comparison.Summary);
    }

    [Fact]
    public void Sanitizing_of_payloads_counts()
    {
        AccessComparison comparison = Compare("on +restore ~*", "on +restore ~* skip-sanitize-payload");
        Assert.False(comparison.IsEqual);
        Assert.Equal(AccessRelation.Equal, comparison.Relation);
        Assert.Equal("Allows the same: payloads of RESTORE are not checked any more.", comparison.Summary);
    }

    [Fact]
    public void Earlier_engines_know_neither_selectors_nor_reading_apart_from_writing()
    {
        EngineVersion engine = EngineVersion.Parse("6.0");
        Assert.Equal(AccessRelation.Narrower, Compare("on ~* +@all", "on ~a* +@all", engine).Relation);
        Assert.Equal(AccessRelation.Equal, Compare("on ~a* ~ab +config|get", "on ~a* +CONFIG|GET", engine).Relation);
        Assert.Equal(["config|get"], Compare("on +config|get", "on +ping", engine).CommandsLost);
        Assert.Equal(["hello"], Compare("on +hello", "on", engine).CommandsLost);
    }

    [Fact]
    public void Says_so_when_a_proof_would_take_too_long()
    {
        string rest = new('?', 30);
        AccessComparison comparison = Compare($"on +get ~?{rest}*", $"on +get ~*a{rest} ~*b{rest} ~*[^ab]{rest}");
        Assert.Equal(AccessRelation.NotProven, comparison.Relation);
        Assert.Equal(["get"], comparison.CommandsNotProven);
        Assert.Equal("Not proven: the patterns are too intricate to decide about get.", comparison.Summary);
    }

    [Fact]
    public void Policies_of_different_engine_versions_are_not_compared()
    {
        Policy one = AccessString.Parse("on +get", EngineVersion.Parse("7.0")).Policy;
        Policy other = AccessString.Parse("on +get", EngineVersion.Parse("8.0")).Policy;
        Assert.Throws<ArgumentException>(() => AccessComparison.Compare(one, other));
    }

    private static AccessComparison Compare(string before, string after, EngineVersion? engine = null) => AccessComparison.Compare(
        AccessString.Parse(before, engine, engineOnly: true).Policy, AccessString.Parse(after, engine, engineOnly: true).Policy);
}
