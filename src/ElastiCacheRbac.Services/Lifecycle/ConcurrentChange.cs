using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>What can be seen of changes that someone else makes between a look and the change that rests on it.</summary>
/// <remarks>
/// The API gives no resource a version, and no request can be made to depend on one. So nothing here closes the gap; what was looked at
/// is looked at again as late as possible, above all after a wait for a change that is not this caller's. What can be told:
/// a user by its access string, engine and way of authentication, passwords by their number only; the members of a group, whose
/// change the service itself refuses for one who is there, or is not, already; the AUTH token of a cache by the time of its last change, and the user
/// groups of a cache by their IDs. Appended rules need no look: the service puts them behind what is there at that moment.
/// What replaces a value as a whole, and was not decided on by a look, is the last writer's.
/// </remarks>
internal static class ConcurrentChange
{
    /// <summary>Refuses to change a user that is no longer as it was seen.</summary>
    /// <exception cref="EcException">Someone else changed it: <c>ChangedMeanwhile</c>.</exception>
    public static void ThrowIfChanged(User asSeen, User now)
    {
        if (asSeen.AccessString != now.AccessString
            || asSeen.Engine != now.Engine
            || asSeen.AuthenticationMode != now.AuthenticationMode
            || asSeen.PasswordCount != now.PasswordCount)
        {
            throw Error("user", now.UserId);
        }
    }

    /// <summary>Refuses to go on with a cache whose AUTH token is no longer the one that was there.</summary>
    /// <exception cref="EcException">Someone else changed it: <c>ChangedMeanwhile</c>.</exception>
    public static void ThrowIfTokenChanged(ReplicationGroup asSeen, ReplicationGroup now)
    {
        if (asSeen.AuthTokenLastModifiedDate != now.AuthTokenLastModifiedDate)
        {
            throw Error("replication group", now.ReplicationGroupId);
        }
    }

    /// <summary>Refuses to go on with a cache that another user group guards than the one that a step gave it.</summary>
    /// <exception cref="EcException">Someone else changed it: <c>ChangedMeanwhile</c>.</exception>
    public static void ThrowIfUserGroupChanged(IReadOnlyList<ServerlessCacheStep> done, ServerlessCache now)
    {
        bool isChanged = done.Any(step => step.Change.UserGroupId is { } group
            ? now.UserGroupId != group
            : step.Change.RemoveUserGroup && now.UserGroupId is not null);
        if (isChanged)
        {
            throw Error("serverless cache", now.ServerlessCacheName);
        }
    }

    /// <summary>Says that someone else changed a resource.</summary>
    /// <param name="kind">What it is called.</param>
    /// <param name="id">Its identifier.</param>
    public static EcException Error(string kind, string id) =>
        new(nameof(Messages.ChangedMeanwhile), ErrorKind.InvalidState, Messages.ChangedMeanwhile(kind, id), id);
}
