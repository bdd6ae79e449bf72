using System.Net;
using System.Security;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Core.Tests.Users;

public sealed class PasswordGeneratorTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(PasswordGenerator.DefaultLength)]
    [InlineData(128)]
    public void A_password_has_the_length_asked_for_and_keeps_the_rule(int length)
    {
        using SecureString password = PasswordGenerator.Create(length);

        Assert.Equal(length, password.Length);
        Assert.True(password.IsReadOnly());
        PasswordRule.Check(password);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(129)]
    public void A_length_outside_the_rule_is_refused(int length)
    {
        var error = Assert.Throws<InvalidInputException>(() => PasswordGenerator.Create(length));

        Assert.Equal("PasswordLength", error.ErrorId);
    }

    [Fact]
    public void Every_character_of_the_alphabet_comes_about_equally_often()
    {
        const int Passwords = 2000;
        Dictionary<char, int> counts = PasswordGenerator.Alphabet.ToDictionary(c => c, _ => 0);
        for (int i = 0; i < Passwords; i++)
        {
            foreach (char c in new NetworkCredential("", PasswordGenerator.Create(128)).Password)
            {
                counts[c]++;
            }
        }

        // 256,000 draws: a character comes some 2,900 times, give or take 54; eight times that is never seen of a fair source.
        double expected = Passwords * 128.0 / counts.Count;
        double spread = Math.Sqrt(expected);
        Assert.All(counts.Values, count => Assert.InRange(count, expected - (8 * spread), expected + (8 * spread)));
    }
}
