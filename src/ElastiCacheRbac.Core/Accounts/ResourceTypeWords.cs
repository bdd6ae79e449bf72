namespace ElastiCacheRbac.Accounts;

/// <summary>What kinds of resources are called in sentences.</summary>
public static class ResourceTypeWords
{
    /// <summary>The kind in words, such as <c>user group</c>.</summary>
    /// <param name="type">The kind.</param>
    public static string InWords(this ResourceType type) => type switch
    {
        ResourceType.User => "user",
        ResourceType.UserGroup => "user group",
        ResourceType.ReplicationGroup => "replication group",
        ResourceType.ServerlessCache => "serverless cache",
        _ => "account",
    };
}
