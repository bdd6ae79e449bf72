using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Local.State;

/// <summary>What stays the same for all requests of an account in a region.</summary>
/// <param name="AccountId">The 12-digit account ID.</param>
/// <param name="Region">The region.</param>
/// <param name="Quotas">How much the account may have.</param>
/// <param name="Delay">How long a change takes.</param>
internal sealed record AccountSettings(string AccountId, string Region, LocalQuotas Quotas, TimeSpan Delay)
{
    /// <summary>The partition that a region's ARNs name.</summary>
    public static string PartitionOf(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    /// <summary>The ARN of a resource.</summary>
    public string Arn(string resourceType, string id) => new Arn(PartitionOf(Region), Region, AccountId, resourceType, id).ToString();
}
