using System.Text;
using CsCheck;
using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class NameSearchTests
{
    private static readonly Gen<string> Pattern = Gen.OneOf(
        "a", "b", "*", "*", "?", "[ab]", "[^a]", "[b-a]", "[]", "[^]", "[a", "[^", "[a-", @"\a", @"\*", @"\", "-", "]", "^", "é")
        .Array[0, 6].Select(string.Concat);

    /// <summary>Every name of up to four bytes that tells the patterns apart: their letters, their special characters, and one byte of no pattern.</summary>
    private static readonly byte[][] Names = [.. Enumerable.Range(0, 5).SelectMany(length => Words([.. "ab*-\\"u8, 0xC3], length))];

    [Fact]
    public void Agrees_with_the_matcher_on_every_short_name() =>
        Gen.Select(Pattern.Array[1, 2], Pattern.Array[0, 3]).Sample(
            (all, none) =>
            {
                Glob[] allGlobs = [.. all.Select(p => new Glob(p))];
                Glob[] noneGlobs = [.. none.Select(p => new Glob(p))];
                NameSearchResult result = Search(allGlobs, noneGlobs);
                byte[][] expected = [.. Names.Where(name => allGlobs.All(g => g.Matches(name)) && !noneGlobs.Any(g => g.Matches(name)))];
                return result.IsKnown
                    && (result.Name is { } found
                        ? allGlobs.All(g => g.Matches(found)) && !noneGlobs.Any(g => g.Matches(found))
                        : expected.Length == 0)
                    && (expected.Length == 0 || result.Name!.Length <= expected[0].Length);
            },
            iter: 5_000);

    [Theory]
    [InlineData("app:*", "app:*", true)]
    [InlineData("app:user:*", "app:*", true)]
    [InlineData("app:*", "app:user:*", false)]
    [InlineData("a?c", "a*", true)]
    [InlineData("a*", "a?*", false)]
    [InlineData("*", "**", true)]
    [InlineData("[a-c]x", "[abc]x", true)]
    [InlineData("[c-a]x", "[abc]x", true)]
    [InlineData("[^a]", "?", true)]
    [InlineData("?", "[^a]", false)]
    [InlineData(@"\*", "*", true)]
    [InlineData("*", @"\*", false)]
    [InlineData("a[", "never", true)]
    public void Tells_whether_one_pattern_covers_another(string inner, string outer, bool covered) =>
        Assert.Equal(covered, Search([new Glob(inner)], [new Glob(outer)]).IsNothing);

    [Fact]
    public void Several_patterns_can_cover_together_what_none_covers_alone()
    {
        Glob[] parts = [new("[^a]*"), new("a"), new("a?*")];
        Assert.True(Search([new Glob("*")], parts).IsNothing);
        Assert.Equal("a", Encoding.UTF8.GetString(Search([new Glob("*")], [parts[0], parts[2]]).Name!));
    }

    [Fact]
    public void Stars_do_not_match_the_empty_name_but_everything_has_it()
    {
        NameSearchResult result = Search([GlobAutomaton.Everything], [GlobAutomaton.Of(new Glob("*"))]);
        Assert.Empty(result.Name!);
    }

    [Fact]
    public void Says_it_does_not_know_when_a_question_is_too_hard()
    {
        // Whether the 31st byte from the end is an a, a b or neither: covered, but the proof has 3^31 cases.
        string rest = new('?', 30);
        NameSearchResult result = Search([new Glob("?" + rest + "*")], [new Glob("*a" + rest), new Glob("*b" + rest), new Glob("*[^ab]" + rest)]);
        Assert.False(result.IsKnown);
        Assert.False(result.IsNothing);
    }

    [Fact]
    public void More_stars_than_the_engine_steps_over_match_nothing()
    {
        string pattern = string.Concat(Enumerable.Repeat("*a", 1001));
        Assert.True(Search([new Glob(Encoding.UTF8.GetBytes(pattern), limitsStars: true)], []).IsNothing);
        Assert.NotNull(Search([new Glob(pattern)], []).Name);
    }

    private static NameSearchResult Search(Glob[] all, Glob[] none) =>
        Search([.. all.Select(GlobAutomaton.Of)], [.. none.Select(GlobAutomaton.Of)]);

    private static NameSearchResult Search(GlobAutomaton[] all, GlobAutomaton[] none) =>
        new NameSearch([.. all, .. none], new SearchBudget()).Find([all], none);

    private static IEnumerable<byte[]> Words(byte[] alphabet, int length) =>
        length == 0 ? [[]] : Words(alphabet, length - 1).SelectMany(word => alphabet, (word, b) => (byte[])[.. word, b]);
}
