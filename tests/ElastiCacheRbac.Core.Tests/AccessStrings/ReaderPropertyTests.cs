using CsCheck;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class ReaderPropertyTests
{
    private const int Megabyte = 1 << 20;

    public static TheoryData<string> Versions => [.. EngineVersion.Known.Select(v => v.ToString())];

    /// <summary>Beginnings that are repeated to a megabyte: each would be slow in a reader that looks back for each rule.</summary>
    public static TheoryData<string, string> Repeated => new()
    {
        { "+@all ", "" }, { "+get ", "-get " }, { "+gett ", "" }, { "~a ", "" }, { "(", "" }, { "() ", "" }, { "(~a +get) ", "" }, { "+select|0 ", "-select " }, { ">a <a ", "" },
        { "\"", "" }, { "(\" ", "" }, { "日", "" }, { "~日 ", "" }, { " ", "" }, { ")", "" }, { "[", "" }, { "~[", "" }, { "*a", "" }, { "|", "" }, { "+get|", "" }, { "%R", "" },
        { "on off ", "" }, { "+@read -@read ", "" }, { "&a ", "" },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void Reading_the_canonical_text_gives_the_same_policy(string version)
    {
        EngineVersion engine = EngineVersion.Parse(version);
        AccessStrings(engine).Where(text => IsReadable(AccessString.Read(text, engine))).Sample(
            text =>
            {
                Policy policy = AccessString.Read(text, engine).Policy;
                AccessString again = AccessString.Read(policy.ToCanonicalText(), engine);
                Assert.Null(again.EngineRefusal);
                Assert.Equal(policy, again.Policy);
                Assert.Equal(policy.ToCanonicalText(), again.ToCanonicalText());
            },
            iter: 2_000);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Reading_the_text_of_the_service_gives_the_same_policy(string version)
    {
        EngineVersion engine = EngineVersion.Parse(version);
        AccessStrings(engine).Where(text => IsSound(AccessString.Read(text, engine))).Sample(
            text =>
            {
                AccessString read = AccessString.Read(text, engine);
                AccessString again = AccessString.Read(read.ToServiceText(), engine);
                Assert.Null(again.ServiceRefusal);
                Assert.Equal(read.Policy, again.Policy);
                Assert.Equal(read.ToServiceText(), again.ToServiceText());
            },
            iter: 2_000);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void No_text_makes_the_reader_throw(string version)
    {
        EngineVersion engine = EngineVersion.Parse(version);
        Gen<string> anything = Gen.Frequency((2, Gen.String), (1, Gen.String[Gen.Char["+-@~&%|()<>#! \t\"'\\*[]^?aolnfset日\ud83d\udc00"]]), (1, AccessStrings(engine)));
        Gen.Select(anything, anything, (a, b) => a + b).Sample(
            text =>
            {
                AccessString read = AccessString.Read(text, engine);
                _ = read.ToCanonicalText() + read.ToServiceText();
                Assert.All(read.Findings, f => Assert.True(f.Offset >= 0 && f.Offset + f.Length <= text.Length));
                Assert.All(read.Rules, r => Assert.Equal(r.Length, r.Text.Length));
                Assert.Equal(read.IsValidForEngine, read.Findings.All(f => f.Severity != FindingSeverity.Error));
            },
            iter: 5_000);
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_megabyte_is_read_in_linear_time(string first, string second)
    {
        string text = string.Concat(Enumerable.Repeat(first, Megabyte / 2 / first.Length)) + string.Concat(Enumerable.Repeat(second, second.Length == 0 ? 0 : Megabyte / 2 / second.Length));
        foreach (EngineVersion engine in new[] { EngineVersion.Parse("6.2"), EngineVersion.Newest })
        {
            AccessString read = AccessString.Read(text, engine);
            Assert.NotEmpty(read.ToCanonicalText());
        }
    }

    [Theory]
    [InlineData("redis-6.2")]
    [InlineData("valkey-8.0")]
    public void A_megabyte_of_distinct_rules_is_read_in_linear_time(string version)
    {
        EngineVersion engine = EngineVersion.Parse(version);
        foreach (string rule in new[] { "~a", "+select|", "+nosuch", "&c" })
        {
            AccessString read = AccessString.Read(string.Join(" ", Enumerable.Range(0, Megabyte / 12).Select(i => rule + i)), engine);
            Assert.NotEmpty(read.ToCanonicalText());
        }
    }

    private static Gen<string> AccessStrings(EngineVersion engine) => Gen.Int.Select(seed => new RandomAccessString(new Random(seed), engine.Catalogue).Next());

    /// <summary>Whether ElastiCache takes it, and the engine ignores none of it.</summary>
    private static bool IsSound(AccessString read) => read.IsValid && read.Findings.All(f => f.Kind != FindingKind.SelectorIgnored);

    /// <summary>
    /// Whether the engine itself could read what it prints: it prints the pattern * as the rule for all keys, and does not quote what stands in selectors.
    /// </summary>
    private static bool IsReadable(AccessString read) =>
        read.IsValidForEngine
        && read.Policy.Selectors.All(s => s.KeyPatterns.All(p => p.ToString() != "~*"))
        && read.Policy.Selectors.Skip(1).All(s => (s.DescribeKeys() + s.DescribeChannels() + s.DescribeCommands()).IndexOfAny(['"', '\'', ')']) < 0);
}
