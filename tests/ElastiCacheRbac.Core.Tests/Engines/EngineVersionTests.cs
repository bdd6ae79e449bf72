using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Engines.Tests;

public class EngineVersionTests
{
    [Theory]
    [InlineData("valkey-8.0", "valkey-8.0", "valkey-8.0")]
    [InlineData("Valkey 7.2", "valkey-7.2", "valkey-7.2")]
    [InlineData("7.2", "valkey-7.2", "valkey-7.2")]
    [InlineData("8", "valkey-8.0", "valkey-8.0")]
    [InlineData("valkey-8.1", "valkey-8.1", "valkey-8.0")]
    [InlineData("9.0", "valkey-9.0", "valkey-8.0")]
    [InlineData("redis 7.1", "redis-7.1", "redis-7.0")]
    [InlineData("7.0.7", "redis-7.0", "redis-7.0")]
    [InlineData("REDIS7", "redis-7.0", "redis-7.0")]
    [InlineData("6.x", "redis-6.2", "redis-6.2")]
    [InlineData("6.0", "redis-6.0", "redis-6.0")]
    public void A_version_is_read_in_the_forms_in_use(string text, string version, string language)
    {
        EngineVersion read = EngineVersion.Parse(text);
        Assert.Equal(version, read.ToString());
        Assert.Equal(language, read.Language.ToString());
        Assert.Equal(language, read.Catalogue.Version.ToString());
    }

    [Theory]
    [InlineData("redis-7.1", "Redis OSS 7.1 speaks the access-string language of 7.0.")]
    [InlineData("valkey-8.1", "The commands of Valkey 8.1 are not known here: those of 8.0, the nearest older version, are used.")]
    [InlineData("valkey-8.0", null)]
    public void A_version_without_a_table_says_whose_is_used(string text, string? note) => Assert.Equal(note, EngineVersion.Parse(text).Note);

    [Theory]
    [InlineData("5.0")]
    [InlineData("redis-7.2")]
    [InlineData("redis-6.1")]
    [InlineData("valkey-7.0")]
    [InlineData("memcached-1.6")]
    [InlineData("seven")]
    [InlineData("")]
    [InlineData("7.0.1.2")]
    [InlineData("7.-1")]
    public void An_unknown_version_names_those_known(string text)
    {
        InvalidInputException error = Assert.Throws<InvalidInputException>(() => EngineVersion.Parse(text));
        Assert.Equal("EngineVersionUnknown", error.ErrorId);
        Assert.All(EngineVersion.Known, known => Assert.Contains(known.ToString(), error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_newest_is_the_default()
    {
        Assert.Equal("valkey-8.0", EngineVersion.Newest.ToString());
        Assert.Equal(EngineVersion.Newest, ElastiCacheRbac.AccessStrings.AccessString.Read("on").Engine);
    }

    [Fact]
    public void Versions_compare_by_value()
    {
        Assert.Equal(EngineVersion.Parse("redis-7.1"), EngineVersion.Parse("7.1"));
        Assert.NotEqual(EngineVersion.Parse("redis-7.1"), EngineVersion.Parse("redis-7.0"));
    }
}
