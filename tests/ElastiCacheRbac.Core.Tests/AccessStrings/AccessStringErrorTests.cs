using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class AccessStringErrorTests
{
    [Fact]
    public void One_error_tells_all_mistakes_and_marks_them()
    {
        AccessStringException error = Assert.Throws<AccessStringException>(() => AccessString.Parse("on ~app:* +@raed +gett +config"));

        Assert.Equal(
            [
                "The access string is refused for valkey-8.0:",
                "  on ~app:* «+@raed» «+gett» «+config»",
                "At position 11: '+@raed' names no category of valkey-8.0. Did you mean +@read?",
                "At position 18: '+gett' names no command or subcommand of valkey-8.0. Did you mean +get?",
                "At position 24: '+config' allows a command that ElastiCache takes away from every user, and is refused.",
            ],
            error.Message.Split(Environment.NewLine));
        Assert.Equal("AccessStringInvalid", error.ErrorId);
        Assert.Equal("on ~app:* +@raed +gett +config", error.Target);
    }

    [Theory]
    [InlineData("on >Secret-of-mine +@raed")]
    [InlineData("on #Secret-of-mine +@raed")]
    [InlineData("on (>Secret-of-mine ~*) +@raed")]
    [InlineData("on (\">Secret-of-mine\" ~*) +@raed")]
    public void No_password_is_ever_shown(string text)
    {
        AccessStringException error = Assert.Throws<AccessStringException>(() => AccessString.Parse(text));

        Assert.DoesNotContain("Secret", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Secret", error.Target, StringComparison.OrdinalIgnoreCase);
        Assert.All(error.Findings, f => Assert.DoesNotContain("Secret", f.AccessString + f + f.Suggestion + f.Words, StringComparison.OrdinalIgnoreCase));
        Assert.EndsWith(" «+@raed»", error.Message.Split(Environment.NewLine)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_string_only_marked_lines_are_shown()
    {
        string text = "on " + string.Concat(Enumerable.Repeat("+get ", 60)) + "+gett" + string.Concat(Enumerable.Repeat(" +set", 60));
        string[] lines = Assert.Throws<AccessStringException>(() => AccessString.Parse(text)).Message.Split(Environment.NewLine);

        Assert.Equal(3, lines.Length);
        Assert.InRange(lines[1].Length, 100, 110);
        Assert.Contains("«+gett»", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_mistakes_are_counted_not_listed()
    {
        string text = string.Join(" ", Enumerable.Repeat("+nonsense", 500));
        AccessStringException error = Assert.Throws<AccessStringException>(() => AccessString.Parse(text));

        Assert.Equal(500, error.Findings.Count);
        Assert.EndsWith("And 480 more.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_or_category_is_an_error_with_a_suggestion()
    {
        EngineCatalogue catalogue = EngineVersion.Newest.Catalogue;
        InvalidInputException command = Assert.Throws<InvalidInputException>(() => catalogue.GetCommand("gett"));
        InvalidInputException category = Assert.Throws<InvalidInputException>(() => catalogue.GetCategory("@raed"));

        Assert.Equal(("CommandUnknown", "'gett' is no command or subcommand of valkey-8.0. Did you mean get?"), (command.ErrorId, command.Message));
        Assert.Equal(("CategoryUnknown", "'@raed' is no command category of valkey-8.0. Did you mean @read?"), (category.ErrorId, category.Message));
        Assert.Equal("read", catalogue.GetCategory("@READ"));
        Assert.Equal("config|get", catalogue.GetCommand("CONFIG|GET").Name);
    }
}
