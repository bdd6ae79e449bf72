using System.Collections.Immutable;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Users;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Users: create, modify, delete, describe.</summary>
internal static class UserOperations
{
    private const string UserIdParameter = "UserId";

    public static Model.User Create(Model.CreateUserRequest request, Account account)
    {
        string userId = Parameters.Identifier(request.UserId!, UserIdParameter);
        string engine = Parameters.UserEngine(request.Engine!);
        UserAuthentication authentication =
            UserAuthentication.Read(request.AuthenticationMode, request.NoPasswordRequired, request.Passwords)
            ?? throw UserFaults.AuthenticationTypeNotAllowed(null);
        var user = new UserRecord
        {
            UserId = userId,
            UserName = request.UserName!,
            Engine = engine,
            AccessString = AccessStrings.Normalize(request.AccessString!),
            Authentication = authentication.Mode,
            PasswordCount = authentication.PasswordCount,
            Status = Status.Active,
            Tags = TagOperations.Read(request.Tags, account),
        };
        CheckAuthentication(user);
        if (account.Users.Find(userId) is not null)
        {
            throw UserFaults.AlreadyExists(userId);
        }

        // The account's own user is not counted.
        if (account.Users.Count > account.Settings.Quotas.Users)
        {
            throw UserFaults.QuotaExceeded(account.Settings.Quotas.Users);
        }

        account.Users.Put(user);
        account.Emit(EventSource.User, userId, "User created.");
        return Describe(user, account);
    }

    public static Model.User Modify(Model.ModifyUserRequest request, Account account)
    {
        UserRecord user = FindActive(request.UserId!, account);
        if (request.AccessString is not null && request.AppendAccessString is not null)
        {
            throw CommonFaults.InvalidCombination("Only one of AccessString and AppendAccessString can be provided.");
        }

        string? accessString = request.AppendAccessString is null ? request.AccessString : user.AccessString + " " + request.AppendAccessString;
        UserAuthentication? authentication = UserAuthentication.Read(request.AuthenticationMode, request.NoPasswordRequired, request.Passwords);
        user = user with
        {
            Engine = Parameters.EngineChange(user.Engine, request.Engine),
            AccessString = accessString is null ? user.AccessString : AccessStrings.Normalize(accessString),
            Authentication = authentication?.Mode ?? user.Authentication,
            PasswordCount = authentication?.PasswordCount ?? user.PasswordCount,
            Status = Status.Modifying,
            Due = account.Due,
        };
        CheckAuthentication(user);
        if (user.Authentication == AuthenticationMode.NoPasswordRequired && account.GroupsOf(user.UserId).Any(g => g.Engine == CacheEngine.Valkey))
        {
            throw UserGroupFaults.NoPasswordOnValkey();
        }

        account.Users.Put(user);
        return Describe(user, account);
    }

    public static Model.User Delete(Model.DeleteUserRequest request, Account account)
    {
        UserRecord user = FindActive(request.UserId!, account);
        if (user.UserName == DefaultUser.Name && account.UserGroups.ReferringTo(user.UserId).Count > 0)
        {
            throw UserFaults.DefaultOfGroup();
        }

        user = user with { Status = Status.Deleting, Due = account.Due };
        account.Users.Put(user);
        return Describe(user, account);
    }

    public static Model.DescribeUsersResponse Describe(Model.DescribeUsersRequest request, Account account)
    {
        Predicate<UserRecord> passes = UserFilter.All(request.Filters, account);
        if (request.UserId is not null)
        {
            UserRecord user = account.Users.Find(request.UserId.ToLowerInvariant()) ?? throw UserFaults.NotFound(request.UserId);
            return new Model.DescribeUsersResponse { Users = Matches(user) ? [Describe(user, account)] : [] };
        }

        Page<UserRecord> page = Paging.Take(account.Users.Table, request.MaxRecords, request.Marker, Matches);
        return new Model.DescribeUsersResponse { Users = [.. page.Records.Select(u => Describe(u, account))], Marker = page.Marker };

        bool Matches(UserRecord user) =>
            (request.Engine is null || string.Equals(user.Engine, request.Engine, StringComparison.OrdinalIgnoreCase))
            && passes(user);
    }

    /// <summary>Ends a change that was under way.</summary>
    public static void Settle(UserRecord user, Account account)
    {
        if (user.Status == Status.Modifying)
        {
            account.Users.Put(user with { Status = Status.Active, Due = null });
            account.Emit(EventSource.User, user.UserId, "User modified.");
            return;
        }

        foreach (UserGroupRecord group in account.GroupsOf(user.UserId))
        {
            account.UserGroups.Put(group with
            {
                UserIds = [.. group.UserIds.Where(id => id != user.UserId)],
                UserIdsToAdd = [.. group.UserIdsToAdd.Where(id => id != user.UserId)],
            });
        }

        account.Users.Remove(user.UserId);
        account.Emit(EventSource.User, user.UserId, "User deleted.");
    }

    /// <summary>The account's own user, which exists always. Source: the RBAC documentation.</summary>
    public static UserRecord AccountDefault { get; } = new()
    {
        UserId = DefaultUser.Name,
        UserName = DefaultUser.Name,
        Engine = CacheEngine.Redis,
        AccessString = "on ~* +@all",
        Authentication = AuthenticationMode.NoPasswordRequired,
        Status = Status.Active,
        Tags = ImmutableDictionary<string, string>.Empty,
    };

    private static Model.User Describe(UserRecord user, Account account) => new()
    {
        UserId = user.UserId,
        UserName = user.UserName,
        Status = Statuses.Of(user, account),
        Engine = user.Engine,
        MinimumEngineVersion = Parameters.MinimumEngineVersion(user.Engine),
        AccessString = user.AccessString,
        UserGroupIds = [.. account.GroupsOf(user.UserId).Where(g => g.UserIds.Contains(user.UserId)).Select(g => g.UserGroupId)],
        Authentication = new Model.Authentication
        {
            Type = user.Authentication switch
            {
                AuthenticationMode.Password => "password",
                AuthenticationMode.Iam => "iam",
                _ => "no-password",
            },
            PasswordCount = user.PasswordCount == 0 ? null : user.PasswordCount,
        },
        ARN = account.Arn("user", user.UserId),
    };

    private static UserRecord FindActive(string requestedId, Account account)
    {
        string userId = Parameters.Identifier(requestedId, UserIdParameter);
        UserRecord user = account.Users.Find(userId) ?? throw UserFaults.NotFound(userId);
        if (userId == DefaultUser.Name)
        {
            throw UserFaults.DefaultProtected();
        }

        string status = Statuses.Of(user, account);
        return status == Status.Active ? user : throw UserFaults.NotActive(userId, status);
    }

    private static void CheckAuthentication(UserRecord user)
    {
        if (user.Authentication == AuthenticationMode.Iam && !string.Equals(user.UserName, user.UserId, StringComparison.OrdinalIgnoreCase))
        {
            throw UserFaults.IamNameDiffers();
        }

        if (user.Authentication == AuthenticationMode.NoPasswordRequired && user.Engine == CacheEngine.Valkey)
        {
            throw UserFaults.NoPasswordOnValkey();
        }
    }
}
