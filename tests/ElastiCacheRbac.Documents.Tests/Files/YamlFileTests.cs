using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.Files;

public sealed class YamlFileTests
{
    [Theory]
    [InlineData("a: on\nb: off\nc: yes\nd: No", """{"a"="on","b"="off","c"="yes","d"="No"}""")]
    [InlineData("a: true\nb: False\nc: null\nd: ~\ne:", """{"a"=true,"b"=false,"c"=null,"d"=null,"e"=null}""")]
    [InlineData("a: 1\nb: -1.5e3\nc: 0x1F\nd: .inf\ne: 1.2.3\nf: 0o17\ng: 1_000", """{"a"=1,"b"=-1.5e3,"c"=0x1F,"d"=.inf,"e"="1.2.3","f"=0o17,"g"="1_000"}""")]
    [InlineData("a: '1'\nb: \"true\"\nc: !!str 2", """{"a"="1","b"="true","c"="2"}""")]
    [InlineData("- on ~app:* +@read\n- 'it''s'\n- \"\\x7e\"", """["on ~app:* \u002B@read","it\u0027s","~"]""")]
    [InlineData("a: >-\n  on\n  ~x\nb: |\n  on\n  ~x\n", """{"a"="on ~x","b"="on\n~x\n"}""")]
    [InlineData("a: &x [1]\nb: *x\nc: {d: *x}", """{"a"=[1],"b"=[1],"c"={"d"=[1]}}""")]
    [InlineData("", "null")]
    [InlineData("# a comment alone", "null")]
    public void Reads(string yaml, string expected) => Assert.Equal(expected, Shapes.Of(DataFile.Parse(yaml, FileFormat.Yaml, "a.yml")));

    [Fact]
    public void Knows_where_each_part_stands_and_where_its_text_begins()
    {
        FileNode root = DataFile.Parse("# first\nusers:\n  - id: app\n    access: 'on ~ü +get'\n    note: |\n      two\n", FileFormat.Yaml, "a.yml");
        FileField users = Assert.Single(root.Fields);
        Assert.Equal("a.yml:2:1", users.Position!.ToString());
        FileNode user = Assert.Single(users.Value.Items);
        Assert.Equal(["a.yml:3:5", "a.yml:4:5", "a.yml:5:5"], user.Fields.Select(f => f.Position!.ToString()));
        Assert.Equal(["a.yml:3:9", "a.yml:4:13", "a.yml:5:11"], user.Fields.Select(f => f.Value.Position!.ToString()));
        Assert.Equal(["a.yml:3:9", "a.yml:4:14", null], user.Fields.Select(f => f.Value.TextPosition?.ToString()));
    }

    [Theory]
    [InlineData("a: [1\nb: 2", "a.yml:2:1", "not closed")]
    [InlineData("a: 'x", "a.yml:1:4")]
    [InlineData("a: 1\n  b: 2", "a.yml:2:4", "This is no YAML")]
    [InlineData("access: @read", "a.yml:1:9", "begins with @ needs quotes")]
    [InlineData("access: %R~x", "a.yml:1:9", "begins with % needs quotes")]
    [InlineData("keys: [*app]", "a.yml:1:8", "needs quotes: '*app'")]
    [InlineData("a: 1\n---\nb: 2", "a.yml:2:1", "second document")]
    [InlineData("a: &x 1\n<<: *x", "a.yml:2:1", "Merge keys")]
    [InlineData("a: !secret x", "a.yml:1:4", "tag")]
    [InlineData("? [a]\n: b", "a.yml:1:3", "name of a field is a text")]
    [InlineData("a:\n\tb: 1", "a.yml:2:1", "not by tabs")]
    [InlineData("a:\n  - b\n \t- c", "a.yml:3:2", "not by tabs")]
    public void Tells_the_place_of_what_is_broken(string yaml, string place, string words = "")
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => DataFile.Parse(yaml, FileFormat.Yaml, "a.yml"));
        Assert.Equal("FileInvalid", error.ErrorId);
        FileMistake mistake = Assert.Single(error.Mistakes);
        Assert.Equal(place, mistake.Position.ToString());
        Assert.Contains(words, mistake.Message);
        Assert.Contains(mistake.ToString(), error.Message);
    }

    [Fact]
    public void Aliases_that_multiply_are_refused_before_they_do()
    {
        string bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => DataFile.Parse(bomb, FileFormat.Yaml, "a.yml"));
        Assert.Contains("aliases", Assert.Single(error.Mistakes).Message);
    }

    [Fact]
    public void An_anchor_that_contains_itself_is_refused() =>
        Assert.Throws<FileInvalidException>(() => DataFile.Parse("a: &x [*x]", FileFormat.Yaml, "a.yml"));

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void What_is_nested_without_end_is_refused(char open)
    {
        string text = string.Concat(Enumerable.Repeat(open == '[' ? "[" : "{a: ", 20_000));
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => DataFile.Parse(text, FileFormat.Yaml, "a.yml"));
        Assert.Contains("32 deep", Assert.Single(error.Mistakes).Message);
    }

    [Theory]
    [InlineData(@"\uD800")]
    [InlineData(@"\UFFFFFFFF")]
    [InlineData(@"\U00110000")]
    [InlineData(@"\xZZ")]
    public void An_escape_that_stands_for_no_character_is_a_mistake_with_a_place(string escape)
    {
        var error = Assert.Throws<FileInvalidException>(() => DataFile.Parse($"a: 1\nb: \"{escape}\"\n", FileFormat.Yaml, "a.yml"));

        FileMistake mistake = Assert.Single(error.Mistakes);
        Assert.StartsWith("This is no YAML: ", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(2, mistake.Position.Line);
    }

    [Fact]
    public void A_byte_order_mark_inside_a_text_is_written_so_that_it_is_read_again() =>
        Assert.Equal("x\uFEFFy", DataFile.Parse(DataFile.Write(FileNode.Map(("a", FileNode.Of("x\uFEFFy"))), FileFormat.Yaml), FileFormat.Yaml, "a.yml").Fields[0].Value.Text);
}
