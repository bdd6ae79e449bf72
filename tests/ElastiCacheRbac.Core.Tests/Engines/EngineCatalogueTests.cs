namespace ElastiCacheRbac.Engines.Tests;

public class EngineCatalogueTests
{
    private static readonly string[] RestrictedEverywhere =
        ["bgrewriteaof", "bgsave", "config", "debug", "migrate", "replicaof", "save", "slaveof", "shutdown", "sync"];

    [Theory]
    [InlineData("redis-6.0", 205, 205)]
    [InlineData("redis-6.2", 224, 224)]
    [InlineData("redis-7.0", 240, 366)]
    [InlineData("valkey-7.2", 241, 370)]
    [InlineData("valkey-8.0", 241, 373)]
    public void It_holds_what_the_server_told(string version, int commands, int withSubcommands)
    {
        EngineCatalogue catalogue = EngineVersion.Parse(version).Catalogue;
        Assert.Equal(commands, catalogue.Commands.Count);
        Assert.Equal(withSubcommands, catalogue.AllCommands.Count);
        Assert.Equal(21, catalogue.Categories.Count);
        Assert.All(catalogue.AllCommands, c => Assert.Same(c, catalogue.Find(c.Name.ToUpperInvariant())));
    }

    [Fact]
    public void Every_version_knows_which_commands_are_taken_away()
    {
        foreach (EngineVersion version in EngineVersion.Known)
        {
            Assert.All(RestrictedEverywhere, name => Assert.True(version.Catalogue.Find(name)!.IsRestricted));
            Assert.False(version.Catalogue.Find("get")!.IsRestricted);
            Assert.False(version.Catalogue.Find("acl")!.IsRestricted);
        }

        EngineCatalogue newest = EngineVersion.Newest.Catalogue;
        Assert.True(newest.Find("config|get")!.IsRestricted);
        Assert.True(newest.Find("acl|setuser")!.IsRestricted);
        Assert.False(newest.Find("acl|whoami")!.IsRestricted);
    }

    [Fact]
    public void A_subcommand_is_found_in_its_container_only()
    {
        EngineCatalogue catalogue = EngineVersion.Newest.Catalogue;
        Assert.Equal("config", catalogue.Find("config|set")!.Container!.Name);
        Assert.Null(catalogue.Find("get|set"));
        Assert.Null(catalogue.Find("set|"));
        Assert.Null(catalogue.Find(""));
    }
}
