using System.Security;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Secrets;

namespace ElastiCacheRbac.Users;

/// <summary>The rule for user passwords: 16 to 128 printable characters, none of <c>,</c> <c>"</c> <c>/</c> <c>@</c>.</summary>
/// <remarks>Source: the RBAC documentation.</remarks>
public static class PasswordRule
{
    /// <summary>The fewest characters a password has.</summary>
    public const int MinimumLength = 16;

    /// <summary>The most characters a password has.</summary>
    public const int MaximumLength = 128;

    /// <summary>The most passwords a user has at one time.</summary>
    public const int MaximumCount = 2;

    /// <summary>Whether a character may stand in a password.</summary>
    /// <param name="c">The character.</param>
    public static bool IsAllowed(char c) => c is >= ' ' and <= '~' and not (',' or '"' or '/' or '@');

    /// <summary>Checks a password.</summary>
    /// <param name="password">The password; never repeated in the error.</param>
    /// <exception cref="InvalidInputException"><c>PasswordLength</c> or <c>PasswordCharacter</c>.</exception>
    public static void Check(ReadOnlySpan<char> password)
    {
        if (password.Length is < MinimumLength or > MaximumLength)
        {
            throw new InvalidInputException(nameof(Messages.PasswordLength), Messages.PasswordLength(password.Length));
        }

        for (int i = 0; i < password.Length; i++)
        {
            if (!IsAllowed(password[i]))
            {
                throw new InvalidInputException(nameof(Messages.PasswordCharacter), Messages.PasswordCharacter(i + 1));
            }
        }
    }

    /// <summary>Checks a password where it is, leaving no copy behind.</summary>
    /// <param name="password">The password; never repeated in the error.</param>
    /// <exception cref="InvalidInputException"><c>PasswordLength</c> or <c>PasswordCharacter</c>.</exception>
    public static void Check(SecureString password)
    {
        ArgumentNullException.ThrowIfNull(password);
        SecretReader.Show(password, Check);
    }

    /// <summary>Checks how many passwords are given for one user.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="InvalidInputException">More than two: <c>PasswordCount</c>.</exception>
    public static void CheckCount(int count)
    {
        if (count > MaximumCount)
        {
            throw new InvalidInputException(nameof(Messages.PasswordCount), Messages.PasswordCount(count));
        }
    }
}
