namespace ElastiCacheRbac.Identifiers;

/// <summary>The parts of an Amazon resource name that tell where a resource lives.</summary>
/// <param name="Partition">Such as <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
/// <param name="Region">Such as <c>eu-west-1</c>.</param>
/// <param name="Account">The 12-digit account ID.</param>
/// <param name="ResourceType">Such as <c>user</c>, <c>usergroup</c>, <c>replicationgroup</c> or <c>serverlesscache</c>.</param>
/// <param name="ResourceId">The resource's identifier.</param>
public sealed record Arn(string Partition, string Region, string Account, string ResourceType, string ResourceId)
{
    /// <summary>Reads an ARN of ElastiCache; null if the text is not one.</summary>
    /// <param name="text">Such as <c>arn:aws:elasticache:eu-west-1:123456789012:user:app</c>.</param>
    public static Arn? TryParse(string? text)
    {
        string[] parts = text?.Split([':'], 7) ?? [];
        return parts is ["arn", var partition, "elasticache", var region, var account, var type, var id]
            ? new Arn(partition, region, account, type, id)
            : null;
    }

    /// <summary>The ARN as the service writes it.</summary>
    public override string ToString() => $"arn:{Partition}:elasticache:{Region}:{Account}:{ResourceType}:{ResourceId}";
}
