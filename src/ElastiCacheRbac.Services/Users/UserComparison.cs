using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Users;

/// <summary>In what a user that is there differs from one that is asked for, and the change that would make it so.</summary>
internal static class UserComparison
{
    /// <summary>The names of the properties that differ.</summary>
    public static IReadOnlyList<string> Differences(UserSpecification wanted, User present) =>
        Convergence.Differences(
            (nameof(User.UserName), wanted.UserName == present.UserName),
            (nameof(User.Engine), wanted.Engine == present.Engine),
            (nameof(User.AccessString), AccessString.HaveSameEffect(wanted.AccessString, present.AccessString)),
            (nameof(User.AuthenticationMode), wanted.AuthenticationMode == present.AuthenticationMode));

    /// <summary>The change that makes a user as asked.</summary>
    /// <exception cref="EcException">It differs in what cannot be changed: <c>CannotConverge</c>.</exception>
    public static UserChange ChangeTo(UserSpecification wanted, User present, IReadOnlyList<string> differences)
    {
        // A user name stays for good; an engine goes from redis to valkey, not back.
        bool back = present.Engine == CacheEngine.Valkey;
        Convergence.ThrowIfFixed("user", wanted.UserId, differences, name => name == nameof(User.UserName) || (back && name == nameof(User.Engine)));
        bool mode = differences.Contains(nameof(User.AuthenticationMode));
        return UserRules.Check(new UserChange
        {
            UserId = wanted.UserId,
            Engine = differences.Contains(nameof(User.Engine)) ? wanted.Engine : null,
            AccessString = differences.Contains(nameof(User.AccessString)) ? wanted.AccessString : null,
            AuthenticationMode = mode ? wanted.AuthenticationMode : null,
            Passwords = mode && wanted.Passwords.Count > 0 ? wanted.Passwords : null,
        });
    }

    /// <summary>What is left to make a user as asked; null if nothing is.</summary>
    /// <exception cref="EcException">It differs in what cannot be changed: <c>CannotConverge</c>.</exception>
    public static UserChange? WhatIsLeft(UserSpecification wanted, User present) =>
        Differences(wanted, present) is { Count: > 0 } differences ? ChangeTo(wanted, present, differences) : null;

    /// <summary>
    /// What is left of a change that may have been made already, unseen; null if nothing is. Rules that are in effect are not
    /// appended again; the rest does no harm when it is made twice.
    /// </summary>
    public static UserChange? WhatIsLeft(UserChange change, User present)
    {
        if (change is not { AppendAccessString: { } rules, AccessString: null } || !AccessString.HaveSameEffect(present.AccessString, $"{present.AccessString} {rules}"))
        {
            return change;
        }

        UserChange left = change with { AppendAccessString = null };
        return left == new UserChange { UserId = left.UserId, SkipAccessStringCheck = left.SkipAccessStringCheck } ? null : left;
    }
}
