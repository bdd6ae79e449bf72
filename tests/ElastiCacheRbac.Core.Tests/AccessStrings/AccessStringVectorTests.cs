using System.Text.Json;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>Every access string and decision of real servers (Vectors/README.md): refusal, canonical text, parts and verdict are the same here.</summary>
public sealed class AccessStringVectorTests
{
    public static TheoryData<string> Files => [.. Vector.Files()];

    [Fact]
    public void There_are_vectors() => Assert.NotEmpty(Vector.Files());

    [Theory]
    [MemberData(nameof(Files))]
    public void A_server_says_the_same(string file)
    {
        var engine = EngineVersion.Parse(Path.GetFileName(file).Replace(".gz", string.Empty).Replace(".jsonl", string.Empty));
        var mismatches = new MismatchList();
        int strings = 0;
        int decisions = 0;
        foreach (Vector vector in Vector.Read(file))
        {
            strings++;
            AccessString read = AccessString.Read(vector.Access, engine);
            string refusal = read.EngineRefusal is null ? "none" : $"ERR {read.EngineRefusal}";
            if (!mismatches.Compare(vector.Access, "refusal", vector.Error ?? "none", refusal) || vector.Error is not null)
            {
                continue;
            }

            ComparePolicy(vector, read.Policy, mismatches);
            foreach (VectorCheck check in vector.Checks ?? [])
            {
                decisions++;
                CompareDecision(vector.Access, check, read.Policy, mismatches);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{engine}: {strings} strings, {decisions} decisions, {mismatches.Count} mismatches");
        Assert.True(mismatches.Count == 0, mismatches.ToString());
        Assert.True(strings > 0);
    }

    private static void ComparePolicy(Vector vector, Policy policy, MismatchList mismatches)
    {
        bool before70 = !policy.Catalogue.Dialect.HasSelectors;
        mismatches.Compare(vector.Access, "list", Settle(vector.List!, policy), Settle(policy.ToCanonicalText(), policy));
        mismatches.Compare(vector.Access, "flags", string.Join(" ", vector.Flags!), string.Join(" ", policy.Flags));
        mismatches.Compare(vector.Access, "commands", Settle(vector.Commands!, policy), Settle(policy.Root.DescribeCommands(), policy));
        mismatches.Compare(vector.Access, "keys", Text(vector.Keys), before70 ? policy.Root.DescribeKeys().Replace("~", string.Empty) : policy.Root.DescribeKeys());
        if (vector.Channels.ValueKind != JsonValueKind.Undefined)
        {
            mismatches.Compare(
                vector.Access, "channels", Text(vector.Channels), before70 ? policy.Root.DescribeChannels().Replace("&", string.Empty) : policy.Root.DescribeChannels());
        }

        mismatches.Compare(
            vector.Access, "selectors",
            string.Join(", ", (vector.Selectors ?? []).Select(s => $"{Settle(s.Commands, policy)}; {s.Keys}; {s.Channels}")),
            string.Join(", ", policy.Selectors.Skip(1).Select(s => $"{Settle(s.DescribeCommands(), policy)}; {s.DescribeKeys()}; {s.DescribeChannels()}")));
    }

    private static void CompareDecision(string access, VectorCheck check, Policy policy, MismatchList mismatches)
    {
        Decision decision = policy.Decide(new CommandLine(check.Arguments));
        string where = $"{access} ← {string.Join(" ", check.Arguments)}";
        if (!mismatches.Compare(where, "verdict", check.Verdict, decision.Verdict.ToString().ToLowerInvariant()) || decision.IsAllowed)
        {
            return;
        }

        // 6.x names the command without its subcommand, and no key or channel.
        bool namesItem = decision.Verdict == Verdict.Command || policy.Catalogue.Dialect.HasSelectors;
        if (namesItem)
        {
            string item = decision.Verdict == Verdict.Command ? decision.Command!.Name : check.Arguments[decision.Argument];
            string said = check.Said.Substring(check.Said.IndexOf('\'') + 1);
            mismatches.Compare(where, "item", said.Substring(0, said.LastIndexOf('\'')), item);
        }
    }

    private static string Settle(string rules, Policy policy) => policy.Catalogue.Dialect.KeepsCommandRules ? rules : RuleOrder.Settle(rules);

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? string.Join(" ", element.EnumerateArray().Select(e => e.GetString())) : element.GetString()!;
}
