using System.Security;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Secrets;

namespace ElastiCacheRbac.Caches;

/// <summary>The rule for AUTH tokens: 16 to 128 letters, digits and <c>! &amp; # $ ^ &lt; &gt; -</c>.</summary>
/// <remarks>Source: the AUTH documentation.</remarks>
public static class AuthTokenRule
{
    /// <summary>The fewest characters a token has.</summary>
    public const int MinimumLength = 16;

    /// <summary>The most characters a token has.</summary>
    public const int MaximumLength = 128;

    /// <summary>Whether a character may stand in a token.</summary>
    /// <param name="c">The character.</param>
    public static bool IsAllowed(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '!' or '&' or '#' or '$' or '^' or '<' or '>' or '-';

    /// <summary>Checks a token.</summary>
    /// <param name="token">The token; never repeated in the error.</param>
    /// <exception cref="InvalidInputException"><c>AuthTokenLength</c> or <c>AuthTokenCharacter</c>.</exception>
    public static void Check(ReadOnlySpan<char> token)
    {
        if (token.Length is < MinimumLength or > MaximumLength)
        {
            throw new InvalidInputException(nameof(Messages.AuthTokenLength), Messages.AuthTokenLength(token.Length));
        }

        for (int i = 0; i < token.Length; i++)
        {
            if (!IsAllowed(token[i]))
            {
                throw new InvalidInputException(nameof(Messages.AuthTokenCharacter), Messages.AuthTokenCharacter(i + 1));
            }
        }
    }

    /// <summary>Checks a token where it is, leaving no copy behind.</summary>
    /// <param name="token">The token; never repeated in the error.</param>
    /// <exception cref="InvalidInputException"><c>AuthTokenLength</c> or <c>AuthTokenCharacter</c>.</exception>
    public static void Check(SecureString token)
    {
        ArgumentNullException.ThrowIfNull(token);
        SecretReader.Show(token, Check);
    }
}
