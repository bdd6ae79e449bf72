using CsCheck;
using ElastiCacheRbac.AccessStrings.Composition;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class LeastPrivilegeTests
{
    [Theory]
    [InlineData("GET app:user:1; GET app:user:2", "on %R~app:user:* +get")]
    [InlineData("GET app:user:1; SET app:user:2 x", "on ~app:user:* +get +set")]
    [InlineData("GET app:user:1:name; GET app:user:2:name; GET app:user:2:mail", "on %R~app:user:*:mail %R~app:user:*:name +get")]
    [InlineData("GET app:user:1", "on %R~app:user:1 +get")]
    [InlineData("SET a:queue x; SET a:lock x", "on %W~a:lock %W~a:queue +set")]
    [InlineData("SET s:3f2a77c01b x GET; SET s:a9c0011d2e x GET", "on ~s:* +set")]
    [InlineData("GET {u1}:cart; GET {u22}:cart", "on %R~{u*}:cart +get")]
    [InlineData("GET 1; GET 22", "on %R~[0-9]* +get")]
    [InlineData("GET user1; GET user2", "on %R~user* +get")]
    [InlineData("EXISTS a*b; TYPE \"x y\"", "on %R~a\\*b %R~x?y +exists +type")]
    [InlineData("SUBSCRIBE news:1 news:2; PSUBSCRIBE jobs:*; PUBLISH x m", "on &news:* &x &jobs:* +psubscribe +publish +subscribe")]
    [InlineData("PSUBSCRIBE * jobs:*; PUBLISH x m", "on &* +psubscribe +publish")]
    [InlineData("CLIENT LIST; CLIENT ID; PING; AUTH x; HELLO 3", "on +client|id +client|list +ping")]
    [InlineData("RENAME a:1 b:1; COPY a:2 b:2", "on ~a:* %W~b:* +copy +rename")]
    [InlineData("1339518083.107412 [0 127.0.0.1:60866] \"get\" \"k\\x41\";OK;", "on %R~kA +get")]
    [InlineData("COMMAND", "on +command -command|count -command|docs -command|getkeys -command|getkeysandflags -command|help -command|info -command|list")]
    [InlineData("MULTI; EXEC; DISCARD; WATCH k:1; UNWATCH", "on %R~k:1 +@transaction")]
    public void Allows_what_command_lines_show(string lines, string accessString) =>
        Assert.Equal(accessString, LeastPrivilege.FromCommandLines(lines.Split(';')).AccessString.Text);

    [Fact]
    public void Many_names_in_one_place_become_a_star()
    {
        string[] lines = [.. Enumerable.Range('a', 10).Select(c => $"GET app:config:{(char)c}")];
        Assert.Equal("on %R~app:config:* +get", LeastPrivilege.FromCommandLines(lines).AccessString.Text);
        Assert.Equal(11, LeastPrivilege.FromCommandLines(lines.Take(9)).AccessString.Rules.Count);
    }

    [Fact]
    public void Options_say_how_far_to_go()
    {
        string[] lines = ["GET a/1", "GET a/2", "SET a/3 x", "MULTI", "EXEC", "DISCARD", "WATCH a/1", "UNWATCH"];
        var options = new LeastPrivilegeOptions { Separators = "/", MinimumIdentifiers = 4, TellsAccessApart = false, UsesCategories = false };
        Assert.Equal(
            "on ~a/1 ~a/2 ~a/3 +discard +exec +get +multi +set +unwatch +watch",
            LeastPrivilege.FromCommandLines(lines, options: options).AccessString.Text);
    }

    [Fact]
    public void Before_7_0_subcommands_are_first_arguments_and_keys_are_read_and_written()
    {
        EngineVersion engine = EngineVersion.Parse("6.2");
        ComposedAccess access = LeastPrivilege.FromCommandLines(["GET a", "OBJECT encoding b", "CLIENT LIST", "CONFIG GET x", "PUBLISH c m"], engine);
        Assert.Equal("on ~a ~b +get +publish +client|list +object|encoding", access.AccessString.Text);
        Assert.Equal([EvidenceNoteKind.RestrictedCommand], access.Notes.Select(note => note.Kind));
    }

    [Fact]
    public void Tells_what_is_left_out()
    {
        ComposedAccess access = LeastPrivilege.FromCommandLines(["CONFIG GET x", "nosuch a", "GET", "GET", "SORT l BY w_*", "CLUSTER SETSLOT 1 NODE x"]);
        Assert.Equal("on %R~l +sort", access.AccessString.Text);
        Assert.Equal(
            [
                (EvidenceNoteKind.RestrictedCommand, "config|get"), (EvidenceNoteKind.UnknownCommand, "nosuch a"), (EvidenceNoteKind.WrongArity, "GET"),
                (EvidenceNoteKind.EveryKey, "sort"), (EvidenceNoteKind.RestrictedCommand, "cluster|setslot"),
            ],
            access.Notes.Select(note => (note.Kind, note.Subject)));
    }

    [Fact]
    public void Reads_command_statistics()
    {
        const string Info = "# Commandstats\r\ncmdstat_get:calls=21,usec=175,usec_per_call=8.33,rejected_calls=0,failed_calls=0\r\n"
            + "cmdstat_client|list:calls=1,usec=5\r\ncmdstat_config|get:calls=2,usec=9\r\ncmdstat_set:calls=0,usec=0,rejected_calls=3\r\ncmdstat_json.get:calls=1\r\n";
        ComposedAccess access = LeastPrivilege.FromCommandStats(Info);
        Assert.Equal("on ~* +client|list +get", access.AccessString.Text);
        Assert.Equal(
            [EvidenceNoteKind.RestrictedCommand, EvidenceNoteKind.NeverRan, EvidenceNoteKind.UnknownCommand, EvidenceNoteKind.AllNames],
            access.Notes.Select(note => note.Kind));
        Assert.Equal("on ~app:* +client|list +get", LeastPrivilege.FromCommandStats(Info, options: new() { KeyPatterns = ["app:*"] }).AccessString.Text);
        Assert.Equal("CommandStatsEmpty", Assert.Throws<InvalidInputException>(() => LeastPrivilege.FromCommandStats("# Server")).ErrorId);
    }

    [Fact]
    public void Statistics_of_earlier_engines_tell_no_subcommands()
    {
        const string Info = "cmdstat_client:calls=3,usec=10\ncmdstat_publish:calls=1,usec=1";
        ComposedAccess access = LeastPrivilege.FromCommandStats(Info);
        Assert.Equal("on &* +client +publish", access.AccessString.Text);
        Assert.Equal([EvidenceNoteKind.AllSubcommands, EvidenceNoteKind.AllNames], access.Notes.Select(note => note.Kind));
        Assert.Equal("on +client +publish", LeastPrivilege.FromCommandStats(Info, EngineVersion.Parse("6.2")).AccessString.Text);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_line_of_the_evidence_is_allowed_and_no_other_command(string engine) => Gen.Int.Sample(
        seed =>
        {
            EngineCatalogue catalogue = EngineVersion.Parse(engine).Catalogue;
            var random = new Random(seed);
            var commandLines = new RandomCommandLine(random, catalogue, new RandomAccessString(random, catalogue).Name);
            CommandLine[] lines = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => new CommandLine(commandLines.Next()))];
            ComposedAccess access = LeastPrivilege.FromCommandLines(lines, catalogue.Version);
            var leftOut = new HashSet<string>(access.Notes.Select(note => note.Subject), StringComparer.OrdinalIgnoreCase);
            HashSet<string> seen = [];
            foreach (CommandLine line in lines)
            {
                Decision decision = access.AccessString.Policy.Decide(line);
                seen.Add(decision.Command?.Name ?? string.Empty);
                string start = string.Join(" ", line.Arguments.Take(2));
                bool isLeftOut = line.Arguments.Any(leftOut.Contains) || leftOut.Contains(start) || leftOut.Contains(start.Replace(' ', '|'));
                Assert.True(decision.IsAllowed || decision.Verdict is Verdict.UnknownCommand or Verdict.WrongArity || isLeftOut, $"{line} is not allowed by {access}");
            }

            CommandSet allowed = access.AccessString.Policy.Root.Commands;
            Assert.All(allowed.Commands.Where(command => command.Subcommands.Count == 0 && !command.IsAlwaysAllowed), command => Assert.Contains(command.Name, seen));
            Assert.All(allowed.FirstArguments, argument => Assert.Contains(argument.Command.Name, seen));
        },
        iter: 200);

    public static TheoryData<string> Engines() => [.. EngineVersion.Known.Select(engine => engine.ToString())];
}
