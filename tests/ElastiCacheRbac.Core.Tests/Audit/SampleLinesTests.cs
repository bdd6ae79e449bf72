using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Audit.Matrix;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Core.Tests.Audit;

public class SampleLinesTests
{
    public static TheoryData<string> Engines => new(EngineVersion.Known.Select(version => version.ToString()));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_command_that_uses_keys_has_a_line_in_which_the_engine_finds_the_key_and_no_other(string engine)
    {
        EngineCatalogue catalogue = EngineVersion.Parse(engine).Catalogue;
        Assert.All(catalogue.AllCommands.Where(command => command.UsesKeys && command.HasLines), command =>
        {
            CommandLine line = SampleLines.WithKey(command, "the-key");
            Assert.Same(command, line.GetCommand(catalogue));
            KeyRanges keys = default;
            KeyFinder.Find(command, catalogue.Dialect, line.Bytes, ref keys);
            Assert.True(keys.Count > 0, line.ToString());
            for (int i = 0; i < keys.Count; i++)
            {
                for (int place = keys[i].First; place <= keys[i].Last; place += keys[i].Step)
                {
                    Assert.True(line.Arguments[place] == "the-key", line.ToString());
                }
            }
        });
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_other_command_has_a_line_that_it_takes(string engine)
    {
        EngineCatalogue catalogue = EngineVersion.Parse(engine).Catalogue;
        Assert.All(
            catalogue.AllCommands.Where(command => !command.UsesKeys && command.HasLines),
            command => Assert.Same(command, SampleLines.WithoutKey(command, "news").GetCommand(catalogue)));
    }

    [Theory]
    [InlineData("eval", "eval 1 1 k")]
    [InlineData("xread", "xread STREAMS k 1")]
    [InlineData("xreadgroup", "xreadgroup GROUP 1 1 STREAMS k 1")]
    [InlineData("zunionstore", "zunionstore k 1 k")]
    [InlineData("mset", "mset k 1")]
    [InlineData("blpop", "blpop k 1")]
    [InlineData("bitfield", "bitfield k SET u8 0 1")]
    public void Lines_are_short(string command, string line) =>
        Assert.Equal(line, SampleLines.WithKey(EngineVersion.Newest.Catalogue.GetCommand(command), "k").ToString());

    [Theory]
    [InlineData("app:*", "app:1")]
    [InlineData("a?c[x-z]:**", "a1cx:1")]
    [InlineData("a[^0-9]b", "a:b")]
    [InlineData("\\*lit\\[", "*lit[")]
    [InlineData("plain", "plain")]
    public void A_pattern_has_a_key_that_it_matches(string pattern, string key) => Assert.Equal(key, KeySamples.Of(new Glob(pattern)));
}
