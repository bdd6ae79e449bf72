using System.Diagnostics;
using System.Text.RegularExpressions;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>A real server and this code judge the same random access strings and command lines, drawn anew in each run.</summary>
public sealed partial class LiveServerTests
{
    private const int Strings = 20_000;
    private const int Decisions = 200_000;
    private const int Batch = 200;

    /// <summary>Somewhat more than their share, since some strings are refused and some lines not judged.</summary>
    private const int DecisionsEach = Decisions / Strings * 8 / 5;

    /// <summary>Names a seed to draw the same once more.</summary>
    private const string SeedVariable = "ECRBAC_SEED";

    [Fact]
    public void A_real_server_says_the_same()
    {
        using RedisServer? server = RedisServer.TryStart();
        if (server is null)
        {
            Assert.Skip($"No redis-server is installed, and {RedisServer.PathVariable} names none.");
        }

        int seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), out int named) ? named : Random.Shared.Next();
        using var pipeline = new RedisPipeline(server.Port);
        var run = new Run(pipeline, server.Engine, new Random(seed));
        var clock = Stopwatch.StartNew();
        while (run.StringCount < Strings || run.DecisionCount < Decisions)
        {
            run.NextBatch();
        }

        string summary = $"{server.Engine.Engine} {server.Version}, seed {seed}: {run.StringCount} strings, {run.DecisionCount} decisions, {run.Mismatches.Count} mismatches, {clock.Elapsed.TotalSeconds:0} s";
        TestContext.Current.TestOutputHelper!.WriteLine(summary);
        Assert.True(run.Mismatches.Count == 0, $"{summary} ({SeedVariable}={seed} draws the same)\n{run.Mismatches}");
    }

    /// <summary>Passwords' hashes, which the canonical text leaves out.</summary>
    [GeneratedRegex("#[0-9a-f]{64} ")]
    private static partial Regex PasswordHashes();

    [GeneratedRegex(@"\+\w+\|[^ ]*[\s""'-[ ]]")]
    private static partial Regex CrashingArguments();

    private sealed class Run
    {
        private readonly RedisPipeline _pipeline;
        private readonly EngineVersion _engine;
        private readonly RandomAccessString _accessStrings;
        private readonly RandomCommandLine _commandLines;

        public Run(RedisPipeline pipeline, EngineVersion engine, Random random)
        {
            _pipeline = pipeline;
            _engine = engine;
            _accessStrings = new RandomAccessString(random, engine.Catalogue);
            _commandLines = new RandomCommandLine(random, engine.Catalogue, _accessStrings.Name);
        }

        public int StringCount { get; private set; }

        public int DecisionCount { get; private set; }

        public MismatchList Mismatches { get; } = new();

        public void NextBatch()
        {
            string[] texts = [.. Enumerable.Range(0, Batch).Select(_ => DrawString())];
            AccessString[] strings = [.. texts.Select(t => AccessString.Read(t, _engine))];
            string[] users = [.. Enumerable.Range(0, Batch).Select(i => $"u{i}")];
            for (int i = 0; i < Batch; i++)
            {
                _pipeline.Add(["ACL", "SETUSER", users[i], .. strings[i].Rules.Select(r => texts[i].Substring(r.Offset, r.Length))]);
            }

            object?[] answers = _pipeline.Flush();
            int[] accepted = [.. Enumerable.Range(0, Batch).Where(i => CompareRefusal(strings[i], (string)answers[i]!))];
            ComparePolicies(strings, users, accepted);
            CompareDecisions(strings, users, accepted);
            _pipeline.Add(["ACL", "DELUSER", .. users]);
            _pipeline.Flush();
            StringCount += Batch;
        }

        /// <summary>Not one with a first argument that crashes servers from 7.2 on when they print it; it is a mistake here.</summary>
        private string DrawString()
        {
            string text = _accessStrings.Next();
            while (_engine.Catalogue.Dialect.KeepsCommandRules && CrashingArguments().IsMatch(text))
            {
                text = _accessStrings.Next();
            }

            return text;
        }

        /// <returns>Whether both accept it.</returns>
        private bool CompareRefusal(AccessString read, string answer)
        {
            string refusal = read.EngineRefusal is null ? "OK" : $"ERR {read.EngineRefusal}";

            // The server puts spaces for line breaks in an error, and does not mask a password.
            string said = PasswordMask.Apply(answer);
            string here = PasswordMask.Apply(refusal).Replace('\n', ' ').Replace('\r', ' ');
            return Mismatches.Compare(read.Text, "refusal", said, here) && read.EngineRefusal is null;
        }

        private void ComparePolicies(AccessString[] strings, string[] users, int[] accepted)
        {
            _pipeline.Add("ACL", "LIST");
            foreach (int i in accepted)
            {
                _pipeline.Add("ACL", "GETUSER", users[i]);
            }

            object?[] answers = _pipeline.Flush();
            Dictionary<string, string> list = ((object?[])answers[0]!).Cast<string>().ToDictionary(l => l.Split(' ')[1], l => l.Split(' ', 3)[2]);
            for (int n = 0; n < accepted.Length; n++)
            {
                int i = accepted[n];
                Policy policy = strings[i].Policy;
                object?[] fields = (object?[])answers[n + 1]!;
                Mismatches.Compare(
                    strings[i].Text, "list", Settle(PasswordHashes().Replace(list[users[i]], string.Empty)), Settle(policy.ToCanonicalText()));
                Mismatches.Compare(strings[i].Text, "flags", string.Join(" ", (object?[])Field(fields, "flags")!), string.Join(" ", policy.Flags));
                CompareSelector(strings[i].Text, fields, policy.Root);
                object?[] selectors = (object?[])Field(fields, "selectors")!;
                Mismatches.Compare(strings[i].Text, "selectors", $"{selectors.Length}", $"{policy.Selectors.Count - 1}");
                for (int s = 0; s < selectors.Length && s + 1 < policy.Selectors.Count; s++)
                {
                    CompareSelector(strings[i].Text, (object?[])selectors[s]!, policy.Selectors[s + 1]);
                }
            }
        }

        private void CompareSelector(string text, object?[] fields, Selector selector)
        {
            Mismatches.Compare(text, "commands", Settle((string)Field(fields, "commands")!), Settle(selector.DescribeCommands()));
            Mismatches.Compare(text, "keys", (string)Field(fields, "keys")!, selector.DescribeKeys());
            Mismatches.Compare(text, "channels", (string)Field(fields, "channels")!, selector.DescribeChannels());
        }

        private void CompareDecisions(AccessString[] strings, string[] users, int[] accepted)
        {
            List<(int User, string[] Line)> lines = [.. accepted.SelectMany(i => Enumerable.Range(0, DecisionsEach).Select(_ => (i, DrawLine(strings[i].Policy))))];
            foreach ((int user, string[] line) in lines)
            {
                _pipeline.Add(["ACL", "DRYRUN", users[user], .. line]);
            }

            object?[] answers = _pipeline.Flush();
            for (int n = 0; n < lines.Count; n++)
            {
                (int user, string[] line) = lines[n];
                Decision decision = strings[user].Policy.Decide(new CommandLine(line));
                Mismatches.Compare($"{strings[user].Text} ← {string.Join(" ", line)}", "decision", (string)answers[n]!, Words(decision, users[user], line));
                DecisionCount += decision.Verdict is Verdict.UnknownCommand or Verdict.WrongArity ? 0 : 1;
            }
        }

        /// <summary>Most lines would be denied for their command: of those only some are kept, so that keys and channels are judged often.</summary>
        private string[] DrawLine(Policy policy)
        {
            string[] line = _commandLines.Next();
            for (int draws = 0; draws < 8 && policy.Decide(new CommandLine(line)).Verdict == Verdict.Command; draws++)
            {
                line = _commandLines.Next();
            }

            return line;
        }

        private static object? Field(object?[] fields, string name) => fields[Array.IndexOf(fields, name) + 1];

        private string Words(Decision decision, string user, string[] line) => decision.Verdict switch
        {
            Verdict.Allow => "OK",
            Verdict.Command => $"{Subject(user)} has no permissions to run the '{decision.Command!.Name}' command",
            Verdict.Key => $"{Subject(user)} has no permissions to access the '{line[decision.Argument]}' key",
            Verdict.Channel => $"{Subject(user)} has no permissions to access the '{line[decision.Argument]}' channel",
            Verdict.WrongArity => $"ERR wrong number of arguments for '{decision.Command!.Name}' command",
            _ => $"ERR Command '{line[0]}' not found",
        };

        private string Settle(string rules) => _engine.Catalogue.Dialect.KeepsCommandRules ? rules : RuleOrder.Settle(rules);

        private string Subject(string user) => _engine.Catalogue.Dialect.KeepsCommandRules ? "User " + user : "This user";
    }
}
