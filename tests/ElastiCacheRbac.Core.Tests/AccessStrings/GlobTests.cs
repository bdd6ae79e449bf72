namespace ElastiCacheRbac.AccessStrings.Tests;

public class GlobTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", false)]
    [InlineData("*", "a", true)]
    [InlineData("**", "ab", true)]
    [InlineData("a*", "a", true)]
    [InlineData("app:*", "app:1", true)]
    [InlineData("app:*", "app", false)]
    [InlineData("*:user:*", "app:user:user:1", true)]
    [InlineData("a*b*c", "abcbd", false)]
    [InlineData("a*b*c", "aXbXbYc", true)]
    [InlineData("?", "a", true)]
    [InlineData("?", "é", false)]
    [InlineData("??", "é", true)]
    [InlineData("[ab]", "b", true)]
    [InlineData("[^ab]", "b", false)]
    [InlineData("[^ab]", "c", true)]
    [InlineData("[a-c]", "b", true)]
    [InlineData("[c-a]", "b", true)]
    [InlineData("[a\\-c]", "b", false)]
    [InlineData("[a\\-c]", "-", true)]
    [InlineData("[\\]]", "]", true)]
    [InlineData("[]", "]", false)]
    [InlineData("[^]", "a", true)]
    [InlineData("[^", "a", true)]
    [InlineData("[ab", "b", true)]
    [InlineData("[", "[", false)]
    [InlineData("[a-", "a", true)]
    [InlineData("[a-]", "b", false)]
    [InlineData("[a-]x", "]", true)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a\\", "a\\", true)]
    [InlineData("A", "a", false)]
    public void A_name_matches_as_it_does_in_the_engine(string pattern, string name, bool matches) => Assert.Equal(matches, new Glob(pattern).Matches(name));

    [Fact]
    public void The_ends_of_a_range_are_signed_bytes()
    {
        // 0xC3, the first byte of é, is negative: it is before a, and the ends are swapped.
        var glob = new Glob("[a-é]*");
        Assert.True(glob.Matches("a"));
        Assert.True(glob.Matches("0"));
        Assert.False(glob.Matches("b"));
    }

    [Theory]
    [InlineData("redis-7.0", true)]
    [InlineData("valkey-8.0", false)]
    public void Some_versions_step_over_a_thousand_stars_at_most(string version, bool matches)
    {
        string pattern = string.Concat(Enumerable.Repeat("*a", 1001));
        AccessString read = AccessString.Read("~" + pattern, ElastiCacheRbac.Engines.EngineVersion.Parse(version));
        Glob glob = read.Policy.Root.KeyPatterns[0].Pattern;
        Assert.Equal(matches, glob.Matches(new string('a', 1001)));
        Assert.True(read.Policy.Root.KeyPatterns[0].Pattern.Equals(new Glob(pattern)));
    }

    [Fact]
    public void Many_stars_take_no_more_than_a_walk_for_each() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("*a", 500)) + "*b").Matches(new string('a', 5_000)));
}
