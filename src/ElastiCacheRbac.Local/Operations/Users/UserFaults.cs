using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about users, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class UserFaults
{
    // [seen]
    public static ServiceFault NotFound(string userId) => new(FaultCode.UserNotFound, $"User {userId} not found.");

    // [seen]
    public static ServiceFault AlreadyExists(string userId) => new(FaultCode.UserAlreadyExists, $"User {userId} already exists.");

    // [seen]
    public static ServiceFault NotActive(string userId, string status) =>
        new(FaultCode.InvalidUserState, $"User {userId} has status {status}. Only active users can be modified.");

    // [seen] https://github.com/hashicorp/terraform-provider-aws/issues/34002
    public static ServiceFault NotTaggable(string userId) => new(FaultCode.UserNotFound, $"{userId} is not available for tagging");

    // [model] for the code.
    public static ServiceFault QuotaExceeded(int quota) => new(FaultCode.UserQuotaExceeded, OurChoices.UserQuotaExceeded(quota));

    // [seen]
    public static ServiceFault PasswordLength() => new(FaultCode.InvalidParameterValue, "Passwords length must be between 16-128 characters.");

    // [seen]
    public static ServiceFault PasswordCount() => new(FaultCode.InvalidParameterValue, "Maximum number of passwords allowed in this service is 2.");

    // [doc] for the rule.
    public static ServiceFault PasswordCharacter() => new(FaultCode.InvalidParameterValue, OurChoices.UserPasswordCharacter());

    // [seen]
    public static ServiceFault AuthenticationTypeNotAllowed(string? type) => new(
        FaultCode.InvalidParameterValue,
        $"Input Authentication type: {type ?? "null"} is not in the allowed list: [password,no-password-required,iam]");

    // [seen]
    public static ServiceFault PasswordsNotAllowed(string type) =>
        new(FaultCode.InvalidParameterCombination, $"Password field is not allowed with authentication type: {type}");

    // [seen]
    public static ServiceFault PasswordsTwice() =>
        new(FaultCode.InvalidParameterCombination, "Passwords provided via multiple arguments. Use only one argument");

    // [seen]
    public static ServiceFault PasswordMissing() =>
        new(FaultCode.InvalidParameterCombination, "A user with Authentication Mode: password, must have at least one password");

    // [seen]
    public static ServiceFault NoPasswordContradicted(string type) =>
        new(FaultCode.InvalidParameterCombination, $"No password required flag is true but provided authentication type is {type}");

    // [seen]
    public static ServiceFault IamNameDiffers() =>
        new(FaultCode.InvalidParameterCombination, "User Id and User name must be same for authentication type: iam");

    // [seen]
    public static ServiceFault NoPasswordOnValkey() =>
        new(FaultCode.InvalidParameterCombination, "No-password-required is not allowed for a user with engine Valkey");

    // [seen]
    public static ServiceFault DefaultOfGroup() => new(
        FaultCode.DefaultUserAssociatedToUserGroup,
        "User is associated to user group(s) as a default user and can't be deleted.");

    // [doc, seed] for the rule.
    public static ServiceFault DefaultProtected() => new(FaultCode.InvalidParameterValue, OurChoices.UserDefaultProtected());
}
