using System.Net;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Core.Tests.Caches;

public sealed class AuthTokenRuleTests
{
    [Theory]
    [InlineData("abcdefghijklmno", "AuthTokenLength")]
    [InlineData("abcdefghijklmnop", null)]
    [InlineData("!&#$^<>-ABCxyz09", null)]
    [InlineData("abcdefghijklmno ", "AuthTokenCharacter")]
    [InlineData("abcdefghijklmno)", "AuthTokenCharacter")]
    [InlineData("abcdefghijklmno@", "AuthTokenCharacter")]
    public void A_token_has_16_characters_or_more_and_few_signs(string token, string? errorId)
    {
        using var secret = new NetworkCredential("", token).SecurePassword;

        Assert.Equal(errorId, (Record.Exception(() => AuthTokenRule.Check(secret)) as InvalidInputException)?.ErrorId);
    }

    [Fact]
    public void A_token_has_128_characters_at_most()
    {
        AuthTokenRule.Check(new string('x', 128).AsSpan());

        Assert.Throws<InvalidInputException>(() => AuthTokenRule.Check(new string('x', 129).AsSpan()));
    }
}
