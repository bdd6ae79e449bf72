namespace ElastiCacheRbac.Errors;

/// <content>Events and tags.</content>
internal static partial class Messages
{
    public static string EventSourceTypeMissing(string source) =>
        $"Events of one resource need its kind too: say what '{source}' is, such as replication-group, serverless-cache, user or user-group.";

    public static string ArnWithoutEvents(string arn) =>
        $"'{arn}' is not the Amazon resource name of a user, a user group or a cache, such as arn:aws:elasticache:eu-west-1:123456789012:user:app.";

    public static string EventTimeInvalid() =>
        "Give the time of events as a start, an end after it, or both; or as a duration of at most 14 days instead of a start.";

    public static string TagKeyInvalid(string key) =>
        $"'{key}' cannot be the key of a tag: a key has 1 to 128 characters and does not begin with aws:.";

    public static string TagValueTooLong(string key) => $"The value of tag '{key}' is too long: at most 256 characters are allowed.";
}
