namespace ElastiCacheRbac.Errors;

/// <content>What speaks against a plan.</content>
internal static partial class Messages
{
    public static string UserNameFixed(string userId, string present, string wanted) =>
        $"The user '{userId}' is named '{present}' and cannot be renamed to '{wanted}'. Give the user another ID, or delete it first.";

    public static string EngineFixed(string kind, string id) =>
        $"The {kind} '{id}' has engine valkey, which does not go back to redis.";

    public static string MemberMissing(string userGroupId, string userId) =>
        $"The user '{userId}', a member of user group '{userGroupId}', is neither in the file nor in the account.";

    public static string MemberNamesEqual(string userGroupId, string userName, string userIds) =>
        $"The user group '{userGroupId}' would have more than one user named '{userName}': {userIds}.";

    public static string MemberWithoutPassword(string userGroupId, string userId) =>
        $"The user '{userId}' needs no password, so it cannot be in the valkey user group '{userGroupId}'. Give it a password or IAM first.";

    public static string GroupLosesDefaultUser(string userGroupId) =>
        $"The redis user group '{userGroupId}' would be left without a user named 'default', which the service refuses. Give it another one first.";

    public static string CacheMissing(string kind, string id, string userGroupId) =>
        $"There is no {kind} '{id}' for user group '{userGroupId}' to guard. Files describe access, not caches: create it first.";

    public static string CacheWithoutEncryption(string id, string userGroupId) =>
        $"'{id}' has no encryption in transit, without which no user group can guard it: Set-EcAuthentication {id} -Mode Rbac -UserGroupId {userGroupId} -EnableTransitEncryption takes the steps.";

    public static string CacheWithAuthToken(string id, string userGroupId) =>
        $"'{id}' is guarded by an AUTH token, and clients would have to change: move it with Set-EcAuthentication {id} -Mode Rbac -UserGroupId {userGroupId}, then make the plan again.";

    public static string EngineOfCacheDiffers(string id, string userGroupId) =>
        $"'{id}' is a redis cache, which the valkey user group '{userGroupId}' cannot guard.";

    public static string NotManaged(string kind, string id) =>
        $"The {kind} '{id}' is not in the file, and nothing says that a file administers it. Name it in the file, or say -Force to delete it.";

    public static string ManagedElsewhere(string kind, string id, string owner, string scope) =>
        $"The {kind} '{id}' is managed by the file of scope '{owner}'. Leave it out of this one, where a user can stand under existingUsers, or say -Force to have scope '{scope}' take it over.";

    public static string CacheLeftOpen(string id, string userGroupId) =>
        $"'{id}' is guarded by user group '{userGroupId}' and no group of the file names it: without one it is open to everyone who reaches it. Say -Force to open it.";

    public static string LastWriterLost(string id, string userGroupId) =>
        $"Nobody in user group '{userGroupId}' could write to '{id}' any more. Say -Force if that is meant.";

    public static string PlanRefused(string plan, IReadOnlyList<string> hazards) =>
        string.Join(Environment.NewLine, [$"Nothing was changed. {plan} But:", .. hazards]);
}
