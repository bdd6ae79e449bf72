namespace ElastiCacheRbac.Errors;

/// <content>Caches.</content>
internal static partial class Messages
{
    public static string DescriptionMissing(string id) => $"The replication group '{id}' has no description; the service wants one.";

    public static string CountOutOfRange(string name, int value, int minimum, int maximum) =>
        FormattableString.Invariant($"{name} is {minimum} to {maximum}; {value} is given.");

    public static string ClusterModeContradiction() =>
        "NumCacheClusters is for cluster mode disabled; NumNodeGroups and ReplicasPerNodeGroup are for cluster mode enabled. Give one or the other.";

    public static string FailoverNeedsReplica() =>
        "Automatic failover and Multi-AZ need a replica to fail over to: at least two nodes. Add one, or leave automatic failover out.";

    public static string TooManyUserGroups(string id, int count) =>
        FormattableString.Invariant($"A cache has at most one user group at a time; {count} are given for '{id}'.");

    public static string UserGroupNeedsEncryption(string id) =>
        $"A user group or an AUTH token on '{id}' needs encryption in transit, which is turned off explicitly. Leave that out, or turn it on.";

    public static string UserGroupNeedsVersion(string id, string engineVersion) =>
        $"User groups need engine version 6.0 or later; '{id}' is to have {engineVersion}.";

    public static string UserGroupAndAuthToken(string id) =>
        $"A cache has either a user group or an AUTH token, not both; '{id}' is given both.";

    public static string UserGroupAssignedAndUnassigned(string id, string userGroupId) =>
        $"The user group '{userGroupId}' is to be both assigned to and unassigned from '{id}'.";

    public static string SnapshotOfRetainedPrimary(string id) =>
        $"Either a final snapshot is taken of '{id}' or its primary is retained, not both.";

    public static string LimitsReversed(string name) => $"The minimum of {name} is at least 0 and not above the maximum.";
}
