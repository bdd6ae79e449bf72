using ElastiCacheRbac.AccessStrings;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Every choice of ours where nothing is known of what the service does or says, so that an answer of a real account has one place to change.</summary>
/// <remarks>
/// In each section, refusals whose rule and code are ours come first; of the others the rule is documented, or the code is the API model's, and the
/// words are ours. What is known otherwise stands where it is used, marked [seen], [doc], [seed] or [model]. Two more choices are
/// elsewhere: <see cref="AccessString.ToServiceText"/> never changes the order of command rules, and in <see cref="TaggedResource"/> the nodes of a
/// replication group have its tags.
/// </remarks>
internal static class OurChoices
{
    /// <summary>The lowest engine version of a valkey user or group.</summary>
    public const string ValkeyMinimumEngineVersion = "7.2";

    /// <summary>The sizes of node types, the smallest first: nodes of one size are taken to hold as much as each other, whatever their family.</summary>
    public static IList<string> NodeSizes { get; } =
        ["micro", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "10xlarge", "12xlarge", "16xlarge", "24xlarge"];

    /// <summary>The name of a filter of DescribeUsers as it is compared: the documentation names user-id only; it is taken as UserId, too.</summary>
    public static string FilterName(string given) => given.Replace("-", "").ToUpperInvariant();

    public static string FilterUnknown(string name) => $"The filter {name} is not recognized. Use user-id, user-name, engine or status.";

    // Requests, identifiers and engines.
    public static string ParameterUnknown(string path) => $"The parameter {path} is not recognized.";

    public static string ParameterNotA(string kind, string path) => $"The parameter {path} is not a valid {kind}.";

    public static string ParameterCharacter(string path) => $"The parameter {path} contains a character that is not allowed.";

    public static string ParameterLength(string path, int fewest, int? most) => FormattableString.Invariant($"The length of the parameter {path} must be between {fewest} and {most}.");

    public static string MaxRecords(int fewest, int most) => FormattableString.Invariant($"The parameter MaxRecords must be between {fewest} and {most}.");

    public static string EngineUnknown() => "The parameter Engine must be one of: redis, valkey.";

    public static string IdentifierTooLong(string parameter, int maximum) =>
        FormattableString.Invariant($"The parameter {parameter} must not be longer than {maximum} characters.");

    public static string EngineNotReversible() => "The engine can be changed from redis to valkey only.";

    // Users.
    public static string UserDefaultProtected() => "The user default can be neither modified nor deleted.";

    public static string UserQuotaExceeded(int quota) => FormattableString.Invariant($"The quota of {quota} users has been exceeded.");

    public static string UserPasswordCharacter() => "Passwords must contain printable characters only, and none of , \" / @.";

    // User groups.
    public static string UserGroupAlreadyAMember(string userId, string userGroupId) => $"User {userId} is already a member of user group {userGroupId}.";

    public static string UserGroupAddedAndRemoved(string userId) => $"User {userId} cannot be both added to and removed from the user group.";

    public static string UserGroupNothingToModify() => "At least one of UserIdsToAdd, UserIdsToRemove and Engine must be provided.";

    public static string UserGroupQuotaExceeded(int quota) => FormattableString.Invariant($"The quota of {quota} user groups has been exceeded.");

    public static string UserGroupTooManyUsers(int quota) => FormattableString.Invariant($"The number of users exceeds the user group limit of {quota}.");

    public static string UserGroupDuplicateUserName(string userName) => $"The user group cannot contain more than one user with the user name {userName}.";

    public static string UserGroupInUse(string userGroupId) =>
        $"User group {userGroupId} is associated with caches. Only user groups without associated caches can be deleted.";

    // Replication groups, and what all caches share.
    public static string CacheEngineUnknown(string engine) => $"Invalid engine {engine}.";

    public static string CacheParameterGroupOfOtherFamily(string name, string family) =>
        $"The parameter group {name} does not belong to the family {family} of the engine version.";

    public static string CacheParameterGroupChangesClusterMode(string name) =>
        $"The parameter group {name} does not fit the cluster mode of the replication group.";

    public static string CacheNodeTypeUnknown(string nodeType) => $"Invalid cache node type: {nodeType}";

    public static string CacheMultiAzNeedsFailover() => "Multi-AZ requires automatic failover to be enabled.";

    public static string CacheGroupNotAssociated(string userGroupId) => $"User group {userGroupId} is not associated with the replication group.";

    public static string CacheAuthTokenWithUserGroup() => "An AUTH token and user groups cannot be used together.";

    public static string CacheTokenMissing() => "AuthToken must be provided with the AUTH token update strategies SET and ROTATE.";

    public static string CacheOutOfRange(string parameter, int fewest, int most) =>
        FormattableString.Invariant($"The parameter {parameter} must be between {fewest} and {most}.");

    public static string CacheReplicationGroupNotFound(string id) => $"ReplicationGroup {id} not found.";

    public static string CacheReplicationGroupAlreadyExists(string id) => $"Replication group {id} already exists.";

    public static string CacheReplicationGroupNotDeletable(string status) => $"Replication group has status {status}, which is not valid for deletion.";

    public static string CacheDowngrade() => "The engine version cannot be lowered.";

    public static string CacheTlsBeginsPreferred() =>
        "To enable encryption in transit on an existing cache, TransitEncryptionMode must be set to preferred in the same request.";

    public static string CacheTlsEndsPreferred() => "To disable encryption in transit, TransitEncryptionMode must have been set to preferred before.";

    public static string CacheUserGroupNeedsVersion() => "User group based access control requires engine version 6.0 or later.";

    public static string CacheOneUserGroup() => "At most one user group can be associated with a replication group.";

    public static string CacheGroupOfOtherEngine() => "A cache with engine redis can be associated with user groups with engine redis only.";

    public static string CacheNodeQuotaExceeded(int quota) => FormattableString.Invariant($"The quota of {quota} nodes has been exceeded.");

    public static string CacheShardQuotaExceeded(int quota) =>
        FormattableString.Invariant($"The quota of {quota} node groups in a replication group has been exceeded.");

    // Serverless caches.
    public static string ServerlessCacheLimitsReversed() => "The minimum of a limit must not be greater than its maximum.";

    public static string ServerlessCacheMajorVersionUnknown(string engine, string version) =>
        $"The major engine version {version} is not available for serverless caches with engine {engine}.";

    public static string ServerlessCacheNotFound(string name) => $"ServerlessCache {name} not found.";

    public static string ServerlessCacheAlreadyExists(string name) => $"Serverless cache {name} already exists.";

    public static string ServerlessCacheNotAvailable(string status) =>
        $"Serverless cache has status {status}. Only available serverless caches can be modified or deleted.";

    public static string ServerlessCacheUserGroupsNotForEngine(string engine) => $"User groups cannot be associated with serverless caches with engine {engine}.";

    public static string ServerlessCacheQuotaExceeded(int quota) => FormattableString.Invariant($"The quota of {quota} serverless caches has been exceeded.");

    // Cache clusters.
    public static string CacheClusterModifyReplicationGroup(string id) =>
        $"The cache cluster is a member of replication group {id}. Modify the replication group instead.";

    public static string CacheClusterAlreadyExists(string id) => $"Cache cluster {id} already exists.";

    public static string CacheClusterNotAvailable(string id, string status) =>
        $"Cache cluster {id} has status {status}. Only available cache clusters can be modified or deleted.";

    public static string CacheClusterPrimary() => "The cache cluster is the primary of its replication group. Only read replicas can be deleted.";

    public static string CacheClusterNeededForFailover() =>
        "Cannot delete the cache cluster since automatic failover needs two nodes. Disable automatic failover or delete the replication group instead.";

    public static string CacheClusterMemberOfCluster() => "Cache clusters cannot be added to or removed from a replication group with cluster mode enabled.";

    public static string CacheClusterEngineNeedsReplicationGroup() => "Cache clusters with engine valkey are created with CreateReplicationGroup.";

    // Subnet groups, parameter groups, tags and times.
    public static string SubnetGroupName() => "The parameter CacheSubnetGroupName must have 1 to 255 letters, digits, hyphens, dots and underscores.";

    public static string SubnetGroupAlreadyExists(string name) => $"CacheSubnetGroup {name} already exists.";

    public static string SubnetGroupInUse(string name) => $"CacheSubnetGroup {name} is currently in use.";

    public static string SubnetUnknown(string subnetId) => $"The subnet ID '{subnetId}' does not exist.";

    public static string ParameterGroupFamily(string family) => $"CacheParameterGroupFamily {family} is not a valid parameter group family.";

    public static string ParameterGroupAlreadyExists(string name) => $"A parameter group with the name {name} already exists.";

    public static string ParameterGroupInUse(string name) => $"One or more cache clusters are still members of the parameter group {name}.";

    public static string TagNotFound(string key) => $"The tag {key} was not found on this resource.";

    public static string TagGivenTwice(string key) => $"The tag key {key} is given twice.";

    public static string TooManyTags(int quota) => FormattableString.Invariant($"A resource cannot have more than {quota} tags.");

    public static string ArnInvalid(string text) => $"{text} is not a valid ARN of this account and region.";

    public static string SnapshotWindow() => "The parameter SnapshotWindow must be in the format hh24:mi-hh24:mi.";

    public static string MaintenanceWindow() => "The parameter PreferredMaintenanceWindow must be in the format ddd:hh24:mi-ddd:hh24:mi.";

    public static string DailySnapshotTime() => "The parameter DailySnapshotTime must be in the format hh24:mi.";

    public static string MarkerInvalid() => "The marker is not valid.";
}
