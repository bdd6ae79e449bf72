using System.Net;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Core.Tests.Users;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_password_has_16_to_128_characters(int length, bool isAllowed)
    {
        Assert.Equal(isAllowed ? null : "PasswordLength", ErrorOf(new string('x', length)));
    }

    [Theory]
    [InlineData(' ', true)]
    [InlineData('~', true)]
    [InlineData(')', true)]
    [InlineData(',', false)]
    [InlineData('"', false)]
    [InlineData('/', false)]
    [InlineData('@', false)]
    [InlineData('\t', false)]
    [InlineData('\u007f', false)]
    [InlineData('ü', false)]
    public void Of_printable_characters_four_are_not_allowed(char character, bool isAllowed)
    {
        Assert.Equal(isAllowed ? null : "PasswordCharacter", ErrorOf(new string('x', 15) + character));
    }

    [Fact]
    public void An_error_tells_where_and_never_what()
    {
        var error = Assert.Throws<InvalidInputException>(() => PasswordRule.Check("confidential/word".AsSpan()));

        Assert.Contains("position 13", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.Target);
    }

    private static string? ErrorOf(string password)
    {
        using var secret = new NetworkCredential("", password).SecurePassword;
        return (Record.Exception(() => PasswordRule.Check(secret)) as InvalidInputException)?.ErrorId;
    }
}
