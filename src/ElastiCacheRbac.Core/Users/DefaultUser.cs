using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Users;

/// <summary>The user named <c>default</c>: what a client is that does not say who it is.</summary>
/// <remarks>
/// Every account has one of its own (ID and name <c>default</c>), with access to everything and no password. It can be
/// neither modified nor deleted; a group is guarded by swapping it for another user of that name. Source: the RBAC documentation.
/// </remarks>
public static class DefaultUser
{
    /// <summary>The user name, and the ID of the account's own default user.</summary>
    public const string Name = "default";

    /// <summary>Refuses to change the account's own default user.</summary>
    /// <param name="userId">The ID of the user to be modified or deleted, lower case.</param>
    /// <exception cref="InvalidInputException">It is the account's own: <c>DefaultUserProtected</c>.</exception>
    public static void ThrowIfProtected(string userId)
    {
        if (string.Equals(userId, Name, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidInputException(nameof(Messages.DefaultUserProtected), Messages.DefaultUserProtected(), userId);
        }
    }
}
