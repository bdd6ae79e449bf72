using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about user groups, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class UserGroupFaults
{
    // [model] for the code; the words are as those for users.
    public static ServiceFault NotFound(string userGroupId) => new(FaultCode.UserGroupNotFound, $"User group {userGroupId} not found.");

    // [model] for the code; the words are as those for users.
    public static ServiceFault AlreadyExists(string userGroupId) =>
        new(FaultCode.UserGroupAlreadyExists, $"User group {userGroupId} already exists.");

    // [seen]
    public static ServiceFault NotActive(string userGroupId, string status) =>
        new(FaultCode.InvalidUserGroupState, $"User group {userGroupId} has status {status}. Only active user groups can be modified.");

    // [seen] for the code: https://github.com/hashicorp/terraform-provider-aws/issues/47638; the words are as those for users.
    public static ServiceFault NotTaggable(string userGroupId) => new(FaultCode.UserGroupNotFound, $"{userGroupId} is not available for tagging");

    // [model] for the code.
    public static ServiceFault QuotaExceeded(int quota) => new(FaultCode.UserGroupQuotaExceeded, OurChoices.UserGroupQuotaExceeded(quota));

    // [doc] for the code.
    public static ServiceFault TooManyUsers(int quota) => new(FaultCode.UserGroupQuotaExceeded, OurChoices.UserGroupTooManyUsers(quota));

    // [model]: a modify does not have the code of a create. The words are as those.
    public static ServiceFault BecomesTooLarge(int quota) => CommonFaults.InvalidValue(TooManyUsers(quota).Message);

    // [seen]
    public static ServiceFault DefaultUserRequired() =>
        new(FaultCode.DefaultUserRequired, "Redis user group needs to contain a user with the user name default.");

    // [model] for the code.
    public static ServiceFault DuplicateUserName(string userName) => new(FaultCode.DuplicateUserName, OurChoices.UserGroupDuplicateUserName(userName));

    // [seen]
    public static ServiceFault NoPasswordOnValkey() =>
        new(FaultCode.InvalidParameterValue, "No password user ID cannot be added to user group with engine Valkey");

    // [seen]
    public static ServiceFault NotAMember(string userId, string userGroupId) =>
        new(FaultCode.InvalidParameterValue, $"User {userId} is not a member of user group {userGroupId}.");

    // [ours]
    public static ServiceFault AlreadyAMember(string userId, string userGroupId) =>
        new(FaultCode.InvalidParameterValue, OurChoices.UserGroupAlreadyAMember(userId, userGroupId));

    // [ours]
    public static ServiceFault AddedAndRemoved(string userId) => new(FaultCode.InvalidParameterCombination, OurChoices.UserGroupAddedAndRemoved(userId));

    // [ours]
    public static ServiceFault NothingToModify() => new(FaultCode.InvalidParameterCombination, OurChoices.UserGroupNothingToModify());

    // [doc] for the rule, [model] for the code.
    public static ServiceFault InUse(string userGroupId) => new(FaultCode.InvalidUserGroupState, OurChoices.UserGroupInUse(userGroupId));
}
