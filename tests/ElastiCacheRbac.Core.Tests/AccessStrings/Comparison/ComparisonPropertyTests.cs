using CsCheck;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class ComparisonPropertyTests
{
    /// <summary>What is said to be gained or lost is, by a line that shows it; what is not said is not, by any line.</summary>
    [Fact]
    public void Agrees_with_every_decision_in_a_small_world() =>
        Gen.Select(SmallWorld.AccessStrings, SmallWorld.AccessStrings).Sample(
            (one, other) =>
            {
                Policy before = AccessString.Read(one).Policy;
                Policy after = AccessString.Read(other).Policy;
                AccessComparison comparison = AccessComparison.Compare(before, after);
                foreach ((string command, CommandLine[] lines) in SmallWorld.Lines(before, after))
                {
                    bool gains = lines.Any(line => Allows(after, line) && !Allows(before, line));
                    bool loses = lines.Any(line => Allows(before, line) && !Allows(after, line));
                    Assert.Equal((command, gains), (command, Names(command, comparison.CommandsGained, comparison.CommandsWidened)));
                    Assert.Equal((command, loses), (command, Names(command, comparison.CommandsLost, comparison.CommandsNarrowed)));
                    Assert.False(comparison.CommandsGained.Contains(command) && lines.Any(line => Allows(before, line)));
                    Assert.False(comparison.CommandsLost.Contains(command) && lines.Any(line => Allows(after, line)));
                }

                bool losesNothing = comparison.CommandsLost.Count + comparison.CommandsNarrowed.Count == 0 && comparison.LaterCommands is AccessRelation.Equal or AccessRelation.Broader;
                Assert.Equal(losesNothing, comparison.Relation is AccessRelation.Broader or AccessRelation.Equal);
            },
            iter: 200);

    /// <summary>The access strings and command lines are those of the vectors; so are all rules and commands of every engine version covered.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public void No_decision_contradicts_on_any_engine(string engine)
    {
        string file = Vector.Files().First(path => path.Contains(engine, StringComparison.Ordinal));
        Vector[] vectors = [.. Vector.Read(file).Where(vector => vector.Error is null && vector.Checks is not null).Take(600)];
        (string Access, Policy Policy)[] policies = [.. vectors.Select(vector => (vector.Access, AccessString.Read(vector.Access, EngineVersion.Parse(engine)).Policy))];
        CommandLine[] lines = [.. vectors.SelectMany(vector => vector.Checks!).Select(check => new CommandLine(check.Arguments))];
        for (int i = 0; i + 1 < policies.Length; i++)
        {
            AccessComparison comparison = AccessComparison.Compare(policies[i].Policy, policies[i + 1].Policy);
            foreach (CommandLine line in lines.Skip(i).Take(400))
            {
                Decision before = policies[i].Policy.Decide(line);
                Decision after = policies[i + 1].Policy.Decide(line);
                string context = $"{policies[i].Access} => {policies[i + 1].Access}: {line}: {comparison}";
                Assert.True(before.IsAllowed || !after.IsAllowed || Names(after.Command!.Name, comparison.CommandsGained, comparison.CommandsWidened), context);
                Assert.True(after.IsAllowed || !before.IsAllowed || Names(before.Command!.Name, comparison.CommandsLost, comparison.CommandsNarrowed), context);
            }
        }
    }

    public static TheoryData<string> Engines() => [.. EngineVersion.Known.Select(engine => engine.ToString())];

    private static bool Allows(Policy policy, CommandLine line) => policy.Decide(line).IsAllowed;

    private static bool Names(string command, params IReadOnlyList<string>[] lists) =>
        lists.Any(list => list.Any(name => name == command || name.StartsWith(command + "|", StringComparison.Ordinal)));
}
