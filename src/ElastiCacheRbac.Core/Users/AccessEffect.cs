using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Users;

/// <summary>Tells what creating or changing a user does to access, before it is done.</summary>
public static class AccessEffect
{
    /// <summary>What a new user will be able to do.</summary>
    /// <param name="user">The user to be created.</param>
    public static string OfCreating(UserSpecification user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return $"Create the user named '{user.UserName}' with access {Quote(user.AccessString)}: {AccessExplanation.InOneLine(AccessStringCheck.Of(user.AccessString).AccessString.Policy)}";
    }

    /// <summary>What a change does: from which permissions to which, what is gained and lost, and where that is felt.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The user as it is; null if that is not known: then only the change itself is told.</param>
    /// <param name="groups">The groups of the user.</param>
    /// <exception cref="AccessStringException">What would come of appended rules is refused.</exception>
    public static string OfChanging(UserChange change, User? before = null, IReadOnlyCollection<UserGroup>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        string? after = After(change, before);
        string[] parts =
        [
            .. after is not null ? [$"change the access string from {Quote(before!.AccessString)} to {Quote(after)}"]
                : change.AccessString is not null ? [$"set the access string to {Quote(change.AccessString)}"]
                : change.AppendAccessString is not null ? [$"append {Quote(change.AppendAccessString)} to the access string"]
                : Array.Empty<string>(),
            .. change.Engine is null ? Array.Empty<string>() : [$"set the engine to {change.Engine}"],
            .. change.AuthenticationMode is null ? Array.Empty<string>() : [$"set authentication to {change.AuthenticationMode}"],
            .. change.Passwords is null ? Array.Empty<string>() : [$"replace the passwords by {change.Passwords.Count} new"],
        ];
        string text = "Modify the user: " + string.Join(", ", parts);
        return after is null ? text : $"{text}. {Compare(before!.AccessString, after)} {Reach(groups ?? [])}";
    }

    /// <summary>The access string after a change; null if it does not change, or is not known.</summary>
    private static string? After(UserChange change, User? before)
    {
        if (before is null || change.AppendAccessString is null)
        {
            return before is null ? null : change.AccessString;
        }

        string after = $"{change.AccessString ?? before.AccessString} {change.AppendAccessString}";
        if (!change.SkipAccessStringCheck)
        {
            AccessStringCheck.Of(after).ThrowIfRefused(change.UserId);
        }

        return after;
    }

    private static string Compare(string before, string after) =>
        AccessComparison.Compare(AccessString.Read(before).Policy, AccessString.Read(after).Policy).Summary;

    private static string Quote(string accessString) => $"'{AccessString.Read(accessString).Shown.Text}'";

    /// <summary>Where what a user may do is felt.</summary>
    /// <param name="groups">The groups of the user.</param>
    internal static string Reach(IReadOnlyCollection<UserGroup> groups)
    {
        if (groups.Count == 0)
        {
            return "The user is in no group, so no cache is reached.";
        }

        string[] reached =
        [
            .. Names("user group", [.. groups.Select(g => g.UserGroupId)]),
            .. Names("replication group", [.. groups.SelectMany(g => g.ReplicationGroups).Distinct()]),
            .. Names("serverless cache", [.. groups.SelectMany(g => g.ServerlessCaches).Distinct()]),
        ];
        return $"Reaches {string.Join("; ", reached)}{(reached.Length == 1 ? ", which guards no cache" : "")}.";
    }

    private static IEnumerable<string> Names(string kind, string[] names) =>
        names.Length == 0 ? [] : [$"{kind}{(names.Length == 1 ? "" : "s")} {NameList.Of(names)}"];
}
