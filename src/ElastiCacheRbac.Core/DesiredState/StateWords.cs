using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState;

/// <summary>What is said of mistakes in a file of desired state.</summary>
internal static class StateWords
{
    public static string PlainPassword() =>
        "A password never stands in this file. Say where it is kept instead: "
        + "authentication: { passwords: [ { environment: APP_PASSWORD } ] }, or { secret: app, vault: Main }, or { script: '…' }.";

    public static string PasswordSource() => "Say where this password is kept: by one of environment, secret or script; vault goes with secret only.";

    public static string PasswordVariable() => "This cannot be the name of an environment variable: letters, digits and _, no digit first. A password itself never stands here.";

    public static string PasswordBlank(string name) => $"'{name}' is blank.";

    public static string VersionUnknown(int known) => FormattableString.Invariant($"The version of this file's form is {known}; no other is known.");

    public static string ScopeInvalid() => "A scope has 1 to 128 letters, digits and _ . : / = + @ -, so that it can be the value of a tag.";

    public static string Twice(string what, string id, FilePosition? first) =>
        FormattableString.Invariant($"There is {what} '{id}' already{(first is null ? "" : $", in line {first.Line}")}. Leave one of the two out.");

    public static string ExistingAndDescribed(string userId) =>
        $"The user '{userId}' is described in this file: existingUsers names those only that are not.";

    public static string MemberUnknown(string userId, string? suggestion) =>
        $"There is no user '{userId}' in this file.{Messages.DidYouMean(suggestion)} A user that is described elsewhere stands under existingUsers.";

    public static string NameTwice(string userId, string other, string userName) =>
        $"'{userId}' has the same user name as the member '{other}': '{userName}'. The names of a group's members differ.";

    public static string NotDefault(string userId, string userName) =>
        $"The default user of a group is a user whose name is 'default'; the name of '{userId}' is '{userName}'. Give it 'name: default', or name another user.";

    public static string NoPasswordInValkeyGroup(string userId) =>
        $"A valkey group takes no user without password or IAM, such as '{userId}'.";

    public static string CacheOfTwoGroups(string cacheId, string groupId) =>
        $"'{cacheId}' is guarded by the user group '{groupId}' already: a cache has one at most.";
}
