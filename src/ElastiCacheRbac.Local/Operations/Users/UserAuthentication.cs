using Amazon.ElastiCache;
using ElastiCacheRbac.Local.Wire;
using ElastiCacheRbac.Users;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>How a user proves who it is, from the three places where a request may say so.</summary>
/// <param name="Mode">The way.</param>
/// <param name="PasswordCount">How many passwords it has.</param>
internal sealed record UserAuthentication(AuthenticationMode Mode, int PasswordCount)
{
    /// <summary>Reads what a request says; null if it says nothing.</summary>
    /// <exception cref="ServiceFault">The request contradicts itself, or a password is not one.</exception>
    public static UserAuthentication? Read(Model.AuthenticationMode? mode, bool? noPasswordRequired, List<string>? passwords)
    {
        if (mode?.Type is null && mode?.Passwords is null && noPasswordRequired is null && passwords is null)
        {
            return null;
        }

        if (passwords is not null && mode?.Passwords is not null)
        {
            throw UserFaults.PasswordsTwice();
        }

        passwords ??= mode?.Passwords ?? [];
        string type = mode?.Type?.Value
            ?? (noPasswordRequired == true ? InputAuthenticationType.NoPasswordRequired.Value : InputAuthenticationType.Password.Value);
        if (noPasswordRequired == true && type != InputAuthenticationType.NoPasswordRequired)
        {
            throw UserFaults.NoPasswordContradicted(type);
        }

        if (type != InputAuthenticationType.Password)
        {
            return passwords.Count > 0
                ? throw UserFaults.PasswordsNotAllowed(type)
                : new UserAuthentication(type == InputAuthenticationType.Iam ? AuthenticationMode.Iam : AuthenticationMode.NoPasswordRequired, 0);
        }

        CheckPasswords(passwords);
        return new UserAuthentication(AuthenticationMode.Password, passwords.Count);
    }

    private static void CheckPasswords(List<string> passwords)
    {
        if (passwords.Count == 0)
        {
            throw UserFaults.PasswordMissing();
        }

        if (passwords.Count > PasswordRule.MaximumCount)
        {
            throw UserFaults.PasswordCount();
        }

        if (passwords.Any(p => p.Length is < PasswordRule.MinimumLength or > PasswordRule.MaximumLength))
        {
            throw UserFaults.PasswordLength();
        }

        if (!passwords.All(p => p.All(PasswordRule.IsAllowed)))
        {
            throw UserFaults.PasswordCharacter();
        }
    }
}
