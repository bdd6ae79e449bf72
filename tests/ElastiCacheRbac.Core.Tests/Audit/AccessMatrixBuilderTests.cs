using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Audit.Matrix;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Core.Tests.Audit;

public class AccessMatrixBuilderTests
{
    private static readonly TestAccount Account = new TestAccount()
        .User("app", "on ~app:* &news:* -@all +@read +@write +publish -@dangerous").User("cart", "on ~cart:* -@all +get").User("ops", "on ~* &* +@all").User("gone", "off ~app:* -@all +get").User("out", "on +ping")
        .Group("web", "app", "cart", "ops").Group("batch", "gone").Cache("sessions", "web", "valkey", "7.2.6").Serverless("carts", "batch");

    [Fact]
    public void By_default_it_asks_for_reading_and_writing_samples_of_the_users_patterns_and_for_what_takes_no_key()
    {
        AccessMatrix matrix = AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { UserGroupId = "web" });
        Assert.Equal(("user group web in eu-west-1", "valkey-7.2"), (matrix.Title, matrix.EngineVersion));
        Assert.Equal(
            ["@read app:1", "@write app:1", "@read cart:1", "@write cart:1", "@read other:1", "@write other:1", "@admin", "@dangerous"], matrix.Columns.Select(c => c.ToString()));
        Assert.Equal(["none", "none", "none", "none", "none", "none"], matrix.Rows[0].Cells.Skip(2).Select(cell => cell.ToString()));
        Assert.True(matrix.Rows[0].Cells[0].Allowed > 50 && matrix.Rows[0].Cells[1].Allowed > 50);
        Assert.All(matrix.Rows[2].Cells, cell => Assert.Equal(cell.Total, cell.Allowed));
        Assert.Equal(new AccessMatrixCell(1, matrix.Rows[0].Cells[2].Total), matrix.Rows[1].Cells[2]);
        Assert.Equal(["web"], matrix.Rows[0].UserGroupIds);
    }

    [Theory]
    [InlineData("redis-6.0")]
    [InlineData("redis-7.0")]
    [InlineData("valkey-8.0")]
    public void Every_cell_of_a_command_is_what_is_decided_of_its_line(string version)
    {
        var engine = EngineVersion.Parse(version);
        string[] commands = [.. engine.Catalogue.AllCommands.Where(c => c.HasLines).Select(c => c.Name)];
        string[] keys = ["app:7", "cart:7", "x"];
        AccessMatrix matrix = AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { Commands = commands, Keys = keys, Engine = engine });
        Assert.Equal(commands.Sum(name => engine.Catalogue.GetCommand(name).UsesKeys ? 3 : 1), matrix.Columns.Count);
        foreach (AccessMatrixRow row in matrix.Rows)
        {
            AccessString access = AccessString.Read(Account.State.Users.First(u => u.UserId == row.UserId).AccessString, engine);
            for (int i = 0; i < matrix.Columns.Count; i++)
            {
                CommandInfo command = engine.Catalogue.GetCommand(matrix.Columns[i].Operation);
                CommandLine line = matrix.Columns[i].Key is { } key ? SampleLines.WithKey(command, key) : SampleLines.WithoutKey(command, row.UserId == "app" ? "news:1" : "any");
                Assert.True(row.Cells[i] == new AccessMatrixCell(AccessDecision.Of(access, line).IsAllowed ? 1 : 0, 1), $"{row.UserId} {line}");
            }
        }
    }

    [Fact]
    public void A_category_counts_its_commands_by_whether_they_take_a_key()
    {
        EngineCatalogue catalogue = EngineVersion.Newest.Catalogue;
        AccessMatrix matrix = AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { Categories = ["@read"], Keys = ["app:1"], ServerlessCacheName = "carts" });
        Assert.Equal(["@read app:1", "@read"], matrix.Columns.Select(c => c.ToString()));
        AccessMatrixRow row = Assert.Single(matrix.Rows);
        CommandInfo[] read = [.. catalogue.AllCommands.Where(c => c.Categories.Contains("read") && c.HasLines)];
        Assert.Equal([new AccessMatrixCell(1, read.Count(c => c.UsesKeys)), new AccessMatrixCell(0, read.Count(c => !c.UsesKeys))], row.Cells);
        Assert.False(row.IsEnabled);
    }

    [Fact]
    public void The_category_all_has_every_command_once()
    {
        AccessMatrix matrix = AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { UserGroupId = "web", Categories = ["all", "@ALL"], Commands = ["get", "GET"], Keys = ["app:1"] });
        Assert.Equal(["@all app:1", "get app:1", "@all"], matrix.Columns.Select(c => c.ToString()));
        EngineCatalogue catalogue = EngineVersion.Parse("valkey-7.2").Catalogue;
        Assert.Equal(catalogue.AllCommands.Count(c => c.HasLines && !c.IsRestricted), matrix.Columns.Select((c, i) => c.Operation == "@all" ? matrix.Rows[0].Cells[i].Total : 0).Sum());
        AccessMatrixRow ops = matrix.Rows.First(row => row.UserId == "ops");
        Assert.All(ops.Cells, cell => Assert.Equal("all", cell.ToString()));
    }

    [Fact]
    public void Rows_and_cells_tell_their_account_and_region()
    {
        AccessMatrix matrix = AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { ServerlessCacheName = "carts" });
        AccessMatrixEntry entry = AccessMatrixEntry.Of(matrix.Rows[0]).First();
        Assert.Equal(("serverless cache carts in eu-west-1", "eu-west-1", "123456789012"), (matrix.Title, matrix.Region, matrix.Account));
        Assert.Equal((matrix.Title, matrix.Region, matrix.Account), (entry.Title, entry.Region, entry.Account));
    }

    [Fact]
    public void What_ElastiCache_takes_away_nobody_may_run()
    {
        AccessMatrix matrix = AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { Commands = ["config", "shutdown", "acl|whoami"] });
        AccessMatrixRow ops = matrix.Rows.First(row => row.UserId == "ops");
        Assert.Equal([new AccessMatrixCell(0, 5), new AccessMatrixCell(0, 1), new AccessMatrixCell(1, 1)], ops.Cells);
    }

    [Fact]
    public void Patterns_beyond_the_most_are_told_of()
    {
        TestAccount many = new();
        for (int i = 0; i < 9; i++)
        {
            many.User(FormattableString.Invariant($"u{i}"), FormattableString.Invariant($"on ~p{i}:* -@all +get"));
        }

        AccessMatrix matrix = AccessMatrixBuilder.Build(many.State, new AccessMatrixQuery { Commands = ["get"] });
        Assert.Equal(["p0:1", "p1:1", "p2:1", "p3:1", "p4:1", "other:1"], matrix.Columns.Select(c => c.Key));
        Assert.StartsWith("4 more key patterns", Assert.Single(matrix.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        ResourceNotFoundException missing = Assert.Throws<ResourceNotFoundException>(() => AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { ReplicationGroupId = "carts" }));
        Assert.Equal(("NotFound", "There is no replication group 'carts'."), (missing.ErrorId, missing.Message));
        Assert.Equal("CommandUnknown", Assert.Throws<InvalidInputException>(() => AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { Commands = ["gett"] })).ErrorId);
        Assert.Equal("CategoryUnknown", Assert.Throws<InvalidInputException>(() => AccessMatrixBuilder.Build(Account.State, new AccessMatrixQuery { Categories = ["raed"] })).ErrorId);
    }
}
