using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("GET app::1", "GET", "app::1")]
    [InlineData("  set \"a b\" 'it\\'s' \"\\x41\\n\"  ", "set", "a b", "it's", "A\n")]
    public void It_is_read_as_the_engines_own_client_reads_it(string text, params string[] arguments) => Assert.Equal(arguments, CommandLine.Parse(text).Arguments);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("GET \"a")]
    [InlineData("GET \"a\"b")]
    public void What_cannot_be_read_is_an_error(string text) =>
        Assert.Equal("CommandLineInvalid", Assert.Throws<InvalidInputException>(() => CommandLine.Parse(text)).ErrorId);

    [Fact]
    public void It_can_hold_any_bytes() => Assert.Equal([0xFF, 0x00], CommandLine.Parse("GET \"\\xff\\x00\"").Bytes[1].ToArray());
}
