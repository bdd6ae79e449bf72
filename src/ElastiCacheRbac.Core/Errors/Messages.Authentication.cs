namespace ElastiCacheRbac.Errors;

/// <content>Access to caches, password rotation and IAM tokens.</content>
internal static partial class Messages
{
    public static string UserGroupMissing(string id) => $"Say with -UserGroupId which user group is to guard '{id}'.";

    public static string AuthTokenMismatch(string id) =>
        $"An AUTH token goes with mode AuthToken, and that mode with an AUTH token; check what is given for '{id}'.";

    public static string EncryptionIsOff(string id) =>
        $"'{id}' has encryption in transit turned off, which user groups and AUTH tokens need. Turn it on first, or with -EnableTransitEncryption; its clients have to speak TLS then.";

    public static string TokenNeedsUserGroup(string id) =>
        $"The service lets go of the AUTH token of '{id}' only in exchange for a user group. Name one to go through with -UserGroupId; it is taken away again right after.";

    public static string NoPasswordToRotate(string userId) =>
        $"The user '{userId}' does not authenticate by password, so there is none to rotate.";

    public static string RotationUnderWay(string userId) =>
        $"The user '{userId}' has two passwords already, so a rotation is under way: complete that first.";

    public static string RotationNotUnderWay(string userId) =>
        $"The user '{userId}' has one password only, so no rotation is under way: start one first.";

    public static string NewPasswordIsOld() => "The new password is the present one.";
}
