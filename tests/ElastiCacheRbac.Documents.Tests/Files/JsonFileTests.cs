using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.Files;

public sealed class JsonFileTests
{
    [Theory]
    [InlineData("""{ "a": "on", "b": true, "c": null, "d": 1.50, "e": ["x", {}] }""", """{"a"="on","b"=true,"c"=null,"d"=1.50,"e"=["x",{}]}""")]
    [InlineData("// editors allow it\n[1, /* and */ 2,]", "[1,2]")]
    public void Reads(string json, string expected) => Assert.Equal(expected, Shapes.Of(DataFile.Parse(json, FileFormat.Json, "a.json")));

    [Fact]
    public void Counts_columns_in_characters_and_knows_where_texts_begin()
    {
        FileNode root = DataFile.Parse("{\r\n  \"ü\": \"größe\", \"b\": \"a\\u0041\"\r\n}", FileFormat.Json, "a.json");
        Assert.Equal(["a.json:2:3", "a.json:2:17"], root.Fields.Select(f => f.Position!.ToString()));
        Assert.Equal(["a.json:2:8", "a.json:2:22"], root.Fields.Select(f => f.Value.Position!.ToString()));
        Assert.Equal(["a.json:2:9", null], root.Fields.Select(f => f.Value.TextPosition?.ToString()));
    }

    [Theory]
    [InlineData("", "a.json:1:1")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "a.json:3:3")]
    [InlineData("{\n  \"ü\": 'x'\n}", "a.json:2:8")]
    [InlineData("[1] [2]", "a.json:1:5")]
    [InlineData("{ \"a\": \"\\ud800\" }", "a.json:1:8", "escape")]
    [InlineData("{ \"a\": nothing }", "a.json:1:9", "double quotes")]
    public void Tells_the_place_of_what_is_broken(string json, string place, string words = "")
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => DataFile.Parse(json, FileFormat.Json, "a.json"));
        FileMistake mistake = Assert.Single(error.Mistakes);
        Assert.Equal(place, mistake.Position.ToString());
        Assert.Contains(words, mistake.Message);
    }

    [Fact]
    public void What_is_nested_without_end_is_refused() =>
        Assert.Throws<FileInvalidException>(() => DataFile.Parse(new string('[', 20_000), FileFormat.Json, "a.json"));

    [Fact]
    public void A_secret_in_the_wrong_place_is_not_repeated()
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => DataFile.Parse("{ \"password\": trustno1-at-all }", FileFormat.Json, "a.json"));
        Assert.DoesNotContain("trustno1", error.ToString());
    }
}
