namespace ElastiCacheRbac.Errors;

/// <content>Users and user groups.</content>
internal static partial class Messages
{
    public static string UserNameMissing(string userId) => $"The user '{userId}' has no user name.";

    public static string AccessStringMissing(string userId) => $"The access string of user '{userId}' is blank.";

    public static string PasswordMissing(string userId) =>
        $"The user '{userId}' is to authenticate by password, but none is given. Give one or two, or another authentication mode.";

    public static string PasswordNotAllowed(string userId, string mode) =>
        $"The user '{userId}' has authentication mode {mode}, which goes with no password. Leave the password out, or the mode.";

    public static string IamNamesDiffer(string userId, string userName) =>
        $"A user that authenticates by IAM has the same ID and name; this one has ID '{userId}' and name '{userName}'.";

    public static string ValkeyNeedsAuthentication(string userId) =>
        $"A valkey user needs a password or IAM; '{userId}' would have neither.";

    public static string NothingToChange(string target) => $"Nothing to change of '{target}' is given.";

    public static string TooManyUsersInGroup(string userGroupId, int count) =>
        FormattableString.Invariant($"A user group has at most 100 users; {count} are given for '{userGroupId}'.");

    public static string DefaultUserRequired(string userGroupId) =>
        $"The redis user group '{userGroupId}' needs a user whose user name is 'default'. The account's own, with ID 'default', has full access and no password: better a user of your own with that name.";

    public static string UserAddedAndRemoved(string userGroupId, string userId) =>
        $"The user '{userId}' is to be both added to and removed from user group '{userGroupId}'.";
}
