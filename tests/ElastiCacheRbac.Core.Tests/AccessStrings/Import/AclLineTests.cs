using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Import;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class AclLineTests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("user default on nopass ~* &* +@all", "default", "on ~* &* +@all")]
    [InlineData($"user alice on #{Hash} ~app:* resetchannels -@all +get", "alice", "on ~app:* -@all +get")]
    [InlineData($"user alice on sanitize-payload #{Hash} ~app:* resetchannels &news:* -@all +get", "alice", "on ~app:* &news:* -@all +get")]
    [InlineData("user bob off resetchannels -@all (%R~a* resetchannels -@all +get)", "bob", "off -@all (%R~a* -@all +get)")]
    [InlineData("  USER carol on >secret ~* +@all\r", "carol", "on ~* +@all")]
    [InlineData("1) \"user dave on ~\\\"q\\\" +get\"", "dave", "on ~\"q\" +get")]
    [InlineData("user eve", "eve", "off")]
    [InlineData("user eve reset", "eve", "off")]
    public void Takes_what_ElastiCache_takes_and_leaves_out_the_rest(string line, string userName, string accessString)
    {
        ImportedUser user = new AclLine(line).Import();
        Assert.Equal(userName, user.UserName);
        Assert.Equal(accessString, user.AccessString);
        Assert.True(user.Effect.IsEqual);
        Assert.True(AccessString.Read(user.AccessString).IsValid);
        Assert.DoesNotContain(user.Notes, note => note.IsWarning);
    }

    [Theory]
    [InlineData("user a on ~* resetkeys ~app:* +@all", "on ~app:* +@all")]
    [InlineData("user a on allchannels resetchannels &news:* +publish", "on &news:* +publish")]
    [InlineData("user a on ~* +@all reset on +ping", "on +ping")]
    [InlineData("user a on +restore ~* skip-sanitize-payload sanitize-payload", "on ~* +restore")]
    public void Writes_the_rules_anew_where_those_left_out_took_back_others(string line, string accessString)
    {
        ImportedUser user = new AclLine(line).Import();
        Assert.Equal(accessString, user.AccessString);
        Assert.True(user.Effect.IsEqual);
        Assert.Contains(user.Notes, note => note.Kind == ImportNoteKind.Rewritten);
    }

    [Fact]
    public void Notes_each_thing_dropped_with_its_place()
    {
        ImportedUser user = new AclLine($"user alice on nopass >pass1 #{Hash} ~* resetchannels +@all", 7).Import();
        Assert.Equal(
            [(ImportNoteKind.NoPasswordDropped, 15), (ImportNoteKind.PasswordDropped, 22), (ImportNoteKind.PasswordDropped, 29), (ImportNoteKind.ResetDropped, 98)],
            user.Notes.Select(note => (note.Kind, note.Position)));
        Assert.All(user.Notes, note => Assert.Equal(7, note.Line));
        Assert.StartsWith("Line 7, position 98: ", user.Notes[3].ToString(), StringComparison.Ordinal);
        Assert.False(user.NoPasswordRequired);
        Assert.True(new AclLine("user bob on nopass ~* +@all").Import().NoPasswordRequired);
    }

    [Fact]
    public void Warns_where_a_restricted_command_is_lost()
    {
        ImportedUser user = new AclLine("user admin on ~* +@read +config|get +debug").Import();
        Assert.Equal("on ~* +@read", user.AccessString);
        Assert.Equal(AccessRelation.Narrower, user.Effect.Relation);
        ImportNote warning = user.Notes.Single(note => note.IsWarning);
        Assert.Equal(ImportNoteKind.MeaningChanged, warning.Kind);
        Assert.Contains("config|get", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_that_channels_cannot_be_limited_before_engine_7()
    {
        ImportedUser user = new AclLine("user alice on resetchannels &news:* ~a* +publish +get").Import(EngineVersion.Parse("6.2"));
        Assert.Equal(AccessRelation.Broader, user.Effect.Relation);
        Assert.Equal(["publish"], user.Effect.CommandsWidened);
        Assert.Single(user.Notes, note => note.IsWarning);
        Assert.True(AccessString.Read(user.AccessString, EngineVersion.Parse("6.2")).IsValid);
    }

    [Theory]
    [InlineData("usr alice on", 1)]
    [InlineData("user", 1)]
    [InlineData("   ", 4)]
    [InlineData("user alice on +get +nosuch ~*", 20)]
    [InlineData("3) \"user alice on +nosuch\"", 19)]
    [InlineData("user alice on #nohash", 15)]
    [InlineData("user alice on (+get", 15)]
    public void Tells_line_and_position_of_a_mistake(string line, int position)
    {
        AclLineException error = Assert.Throws<AclLineException>(() => new AclLine(line, 5).Import());
        Assert.Equal("AclLineInvalid", error.ErrorId);
        Assert.Equal(5, error.Line);
        Assert.Equal([position], error.Positions);
        Assert.StartsWith($"Line 5, position {position}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_every_mistake_of_a_line_at_once() =>
        Assert.Equal([12, 27], Assert.Throws<AclLineException>(() => new AclLine("user alice +foo ~* (+get) +bar").Import()).Positions);

    [Theory]
    [InlineData($"user alice on >s3cret-pass-word #{Hash} !{Hash} nopass ~* +@all")]
    [InlineData("user alice on >s3cret pass-word ~* +@all")]
    [InlineData("user alice on #s3cret ~* +nosuch")]
    [InlineData("s3cret alice on >s3cret")]
    public void Shows_no_password_and_no_hash(string text)
    {
        var line = new AclLine(text);
        string shown = line.ToString();
        try
        {
            ImportedUser user = line.Import();
            shown += user.AccessString + user + user.Effect + string.Concat(user.Notes.Select(note => $"{note} {note.Rule}"));
        }
        catch (AclLineException error)
        {
            shown += $"{error} {error.Target}";
        }

        Assert.DoesNotContain("s3cret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-word", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Hash, shown, StringComparison.Ordinal);
    }

    /// <summary>Engines list the pattern %RW~* as ~*.</summary>
    [Fact]
    public void Takes_a_list_that_the_engine_itself_would_refuse()
    {
        ImportedUser user = new AclLine("user a on ~* ~app:* -@all +get").Import();
        Assert.Equal("on ~* -@all +get", user.AccessString);
        Assert.Equal([ImportNoteKind.PatternDropped], user.Notes.Select(note => note.Kind));
    }

    [Fact]
    public void Takes_the_lines_of_a_file_apart_and_counts_all()
    {
        AclLine[] lines = [.. AclLine.Split("# users\r\n\r\nuser a on ~* +@all\r\n\tuser b off\n")];
        Assert.Equal([3, 4], lines.Select(line => line.Number));
        Assert.Equal(["a", "b"], lines.Select(line => line.Import().UserName));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Whatever_a_server_lists_is_imported_with_its_meaning(string engine)
    {
        EngineVersion version = EngineVersion.Parse(engine);
        foreach (Vector vector in Vector.Read(Vector.Files().First(path => path.Contains(engine, StringComparison.Ordinal))).Where(v => v.List is not null).Take(400))
        {
            ImportedUser user = new AclLine($"user u {vector.List}").Import(version);
            Assert.True(AccessString.Read(user.AccessString, version).IsValid, user.AccessString);
            bool loses = user.Notes.Any(note => note.Kind == ImportNoteKind.RestrictedCommandDropped)
                || (version.Number == "6.2" && user.Notes.Any(note => note.Kind == ImportNoteKind.ResetDropped));
            Assert.True(user.Effect.IsEqual || loses, $"{vector.List} => {user.AccessString}: {user.Effect}");
            Assert.Equal(!user.Effect.IsEqual, user.Notes.Any(note => note.IsWarning));
        }
    }

    public static TheoryData<string> Engines() => [.. EngineVersion.Known.Select(engine => engine.ToString())];
}
