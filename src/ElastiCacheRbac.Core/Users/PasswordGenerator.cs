using System.Security;
using System.Security.Cryptography;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Users;

/// <summary>Makes passwords: random by the operating system's cryptographic source, and within <see cref="PasswordRule"/>.</summary>
public static class PasswordGenerator
{
    /// <summary>The length of a password unless asked otherwise: about 200 bits of randomness.</summary>
    public const int DefaultLength = 32;

    /// <summary>
    /// The characters that passwords are made of. Space, quotes, backslash and backtick keep the rule too, but are mangled by shells and
    /// connection strings.
    /// </summary>
    internal const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+-.:;<=>?[]^_{|}~";

    /// <summary>Makes a password, every character of it as likely as any other.</summary>
    /// <param name="length">Its length, 16 to 128.</param>
    /// <exception cref="InvalidInputException">The length breaks the rule: <c>PasswordLength</c>.</exception>
    public static SecureString Create(int length = DefaultLength)
    {
        if (length is < PasswordRule.MinimumLength or > PasswordRule.MaximumLength)
        {
            throw new InvalidInputException(nameof(Messages.PasswordLength), Messages.PasswordLength(length));
        }

        var password = new SecureString();
        byte[] one = new byte[1];
        using var random = RandomNumberGenerator.Create();
        while (password.Length < length)
        {
            random.GetBytes(one);

            // A byte beyond the last whole round of the alphabet would favour its first characters: draw again.
            if (one[0] < byte.MaxValue - (byte.MaxValue % Alphabet.Length))
            {
                password.AppendChar(Alphabet[one[0] % Alphabet.Length]);
            }
        }

        password.MakeReadOnly();
        return password;
    }
}
