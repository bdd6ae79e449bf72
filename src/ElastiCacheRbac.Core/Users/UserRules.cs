using System.Security;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Tags;

namespace ElastiCacheRbac.Users;

/// <summary>What can be known of a request about a user before it is sent. Sources: the API model and what the service is seen to refuse.</summary>
public static class UserRules
{
    /// <summary>Checks a user to be created, and returns it with identifier and engine as the service stores them.</summary>
    /// <param name="specification">The user to be created.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    /// <exception cref="AccessStringException">The access string is wrong.</exception>
    public static UserSpecification Check(UserSpecification specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        TagRules.Check(specification.Tags);
        string userId = ResourceId.User(specification.UserId);
        string engine = CacheEngine.Normalize(specification.Engine);
        if (string.IsNullOrWhiteSpace(specification.UserName))
        {
            throw new InvalidInputException(nameof(Messages.UserNameMissing), Messages.UserNameMissing(userId), userId);
        }

        if (specification.AuthenticationMode == AuthenticationMode.Iam && specification.UserName != userId)
        {
            throw new InvalidInputException(
                nameof(Messages.IamNamesDiffer), Messages.IamNamesDiffer(userId, specification.UserName), userId);
        }

        CheckAccessString(userId, specification.AccessString, specification.SkipAccessStringCheck ? null : AccessStringCheck.Of);
        CheckAuthentication(userId, engine, specification.AuthenticationMode, specification.Passwords);
        return specification with { UserId = userId, Engine = engine };
    }

    /// <summary>Checks a change of a user, and returns it with identifier and engine as the service stores them.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    /// <exception cref="AccessStringException">The access string is wrong.</exception>
    public static UserChange Check(UserChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string userId = ResourceId.User(change.UserId);
        DefaultUser.ThrowIfProtected(userId);
        if (change is { AccessString: null, AppendAccessString: null, Engine: null, AuthenticationMode: null, Passwords: null })
        {
            throw new InvalidInputException(nameof(Messages.NothingToChange), Messages.NothingToChange(userId), userId);
        }

        string? engine = change.Engine is null ? null : CacheEngine.Normalize(change.Engine);
        if (change.AccessString is not null)
        {
            CheckAccessString(userId, change.AccessString, change.SkipAccessStringCheck ? null : AccessStringCheck.Of);
        }

        if (change.AppendAccessString is not null)
        {
            CheckAccessString(userId, change.AppendAccessString, change.SkipAccessStringCheck ? null : AccessStringCheck.OfAppended);
        }

        if (change.Passwords is not null || change.AuthenticationMode is not null)
        {
            CheckAuthentication(userId, engine, change.AuthenticationMode ?? AuthenticationMode.Password, change.Passwords ?? []);
        }

        return change with { UserId = userId, Engine = engine };
    }

    private static void CheckAccessString(string userId, string accessString, Func<string, AccessStringCheck>? check)
    {
        if (string.IsNullOrWhiteSpace(accessString))
        {
            throw new InvalidInputException(nameof(Messages.AccessStringMissing), Messages.AccessStringMissing(userId), userId);
        }

        check?.Invoke(accessString).ThrowIfRefused(userId);
    }

    private static void CheckAuthentication(
        string userId, string? engine, AuthenticationMode mode, IReadOnlyList<SecureString> passwords)
    {
        if (mode == AuthenticationMode.Password && passwords.Count == 0)
        {
            throw new InvalidInputException(nameof(Messages.PasswordMissing), Messages.PasswordMissing(userId), userId);
        }

        if (mode != AuthenticationMode.Password && passwords.Count > 0)
        {
            throw new InvalidInputException(
                nameof(Messages.PasswordNotAllowed), Messages.PasswordNotAllowed(userId, mode.ToString()), userId);
        }

        if (mode == AuthenticationMode.NoPasswordRequired && engine == CacheEngine.Valkey)
        {
            throw new InvalidInputException(
                nameof(Messages.ValkeyNeedsAuthentication), Messages.ValkeyNeedsAuthentication(userId), userId);
        }

        PasswordRule.CheckCount(passwords.Count);
        foreach (SecureString password in passwords)
        {
            PasswordRule.Check(password);
        }
    }
}
