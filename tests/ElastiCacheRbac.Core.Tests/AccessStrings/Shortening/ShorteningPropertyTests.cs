using CsCheck;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Shortening;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class ShorteningPropertyTests
{
    [Fact]
    public void Keeps_every_decision_in_a_small_world_and_never_lengthens() =>
        SmallWorld.AccessStrings.Sample(
            text =>
            {
                AccessString original = AccessString.Read(text);
                AccessString shorter = AccessStringShortener.Shorten(original);
                CommandLine? changed = SmallWorld.Lines(original.Policy, shorter.Policy).Values.SelectMany(lines => lines)
                    .FirstOrDefault(line => original.Policy.Decide(line).IsAllowed != shorter.Policy.Decide(line).IsAllowed);
                Assert.True(changed is null, $"{shorter.Text}: {changed}");
                Assert.InRange(shorter.Text.Length, 0, text.Length);
                Assert.True(shorter.IsValid);
            },
            iter: 200);

    [Theory]
    [MemberData(nameof(Engines))]
    public void Keeps_the_policy_on_every_engine_and_never_lengthens(string engine)
    {
        string file = Vector.Files().First(path => path.Contains(engine, StringComparison.Ordinal));
        int tried = 0;
        foreach (Vector vector in Vector.Read(file).Take(300))
        {
            AccessString original = AccessString.Read(vector.Access, EngineVersion.Parse(engine));
            if (original.IsValid)
            {
                tried++;
                AccessString shorter = AccessStringShortener.Shorten(original);
                Assert.InRange(shorter.Text.Length, 0, original.Text.Length);
                Assert.True(shorter.IsValid, shorter.Text);
                Assert.True(AccessComparison.Compare(original.Policy, shorter.Policy).IsEqual, $"{original.Text} => {shorter.Text}");
                Assert.Same(shorter, AccessStringShortener.Shorten(shorter));
                foreach (VectorCheck check in vector.Checks ?? [])
                {
                    var line = new CommandLine(check.Arguments);
                    Assert.Equal(original.Policy.Decide(line).IsAllowed, shorter.Policy.Decide(line).IsAllowed);
                }
            }
        }

        Assert.True(tried > 100);
    }

    public static TheoryData<string> Engines() => [.. EngineVersion.Known.Select(engine => engine.ToString())];
}
