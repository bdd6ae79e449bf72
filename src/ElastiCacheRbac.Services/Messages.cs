namespace ElastiCacheRbac.Services;

/// <summary>The words of the service layer's own errors. A message's name is its error's <see cref="Errors.EcException.ErrorId"/>.</summary>
internal static class Messages
{
    public static string RegionMissing() =>
        "No region is known. Name one with -Region, or in the profile, or with Set-EcSession (or $StoredAWSRegion), or in the environment variable AWS_REGION.";

    public static string RegionInvalid(string value) => $"'{value}' is not a region: a region is named like eu-west-1.";

    public static string EndpointInvalid(string value) => $"'{value}' is not an endpoint: an endpoint is an absolute http or https address.";

    public static string CredentialsContradictory() =>
        "Both a profile and an access key are given. Give one of them.";

    public static string AccessKeyIncomplete() =>
        "An access key has two parts: give both AccessKey and SecretKey, and SessionToken too if the key is a temporary one.";

    public static string ProfileNotFound(string name) =>
        $"There is no profile '{name}' in the AWS configuration of this machine. 'aws configure list-profiles' lists those that there are.";

    public static string ProfileUnusable(string name, string reason) =>
        $"The profile '{name}' gives no credentials: {reason} If it is an SSO profile, sign in first: aws sso login --profile {name}.";

    public static string StoredCredentialsUnusable() =>
        "What $StoredAWSCredentials holds gives no credentials. Set it with Set-AWSCredential, or give -ProfileName.";

    public static string CredentialsUnavailable(string reason) =>
        "No AWS credentials could be had. Give -ProfileName, sign in (aws sso login), or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. " + reason;

    public static string ConnectionFailed(string call, string reason, bool changes) =>
        $"{call}: the service could not be reached: {reason.TrimEnd('.')}.{LookFirst(changes)}";

    public static string ConnectionTimedOut(string call, bool changes) => $"{call}: the service did not answer in time.{LookFirst(changes)}";

    public static string AnswerUnreadable(string call) =>
        $"{call}: the answer is not one of the ElastiCache API. Is the endpoint right, and no proxy in between?";

    public static string WaitTimedOut(string name, string id, string? status, string wanted, TimeSpan timeout) =>
        FormattableString.Invariant($"The {name} '{id}' is {status ?? "absent"}, not yet {wanted}, after {timeout.TotalMinutes:0.##} minutes. It may still become so: wait again, with a longer time limit.");

    public static string WaitFailed(string name, string id, string status, string wanted) =>
        $"The {name} '{id}' has ended up {status} and will not become {wanted}. Its events (Get-EcEvent) may tell why.";

    public static string WaitVanished(string name, string id, string wanted) =>
        $"The {name} '{id}' does not exist (any more), and cannot become {wanted}.";

    public static string NotFound(string name, string id) => $"There is no {name} '{id}'.";

    public static string DefaultUserNameNeeded(string userId, string userName) =>
        $"The user '{userId}' has user name '{userName}'. A group's default user has user name 'default': create one with that name and swap it in.";

    public static string ChangedMeanwhile(string kind, string id) =>
        $"Someone else changed the {kind} '{id}' in the meantime, so no more of this change was made. Look at it as it is now, and decide again.";

    public static string CannotConverge(string name, string id, IEnumerable<string> properties) =>
        $"The {name} '{id}' exists, but differs in what cannot be changed so: {string.Join(", ", properties)}. Nothing was changed. Change that another way, create it anew, or ask for what is there.";

    public static string ChangeIncomplete(string id, int done, int count, string reason) =>
        FormattableString.Invariant($"The change of '{id}' stopped after {done} of {count} steps. {reason} Make the same change again to go on from there.");

    public static string PlanIncomplete(int done, int count) =>
        FormattableString.Invariant($"{done} of {count} changes were made; the errors before this one tell why the others were not. Make the plan again to go on from there.");

    public static string NotWaitable(string type) =>
        $"A {type} cannot be waited for: users, user groups, replication groups and serverless caches can.";

    /// <summary>What to do where a call may have been answered by nobody, but heard.</summary>
    public static string LookFirst(bool changes) => changes ? " Whether the change was made is not known: look before you try again." : string.Empty;
}
