namespace ElastiCacheRbac.Caches;

/// <summary>Changes of a replication group's access control that are under way.</summary>
public sealed record ReplicationGroupPendingChanges
{
    /// <summary>The user groups that are being assigned.</summary>
    public IReadOnlyList<string> UserGroupIdsToAdd { get; init; } = [];

    /// <summary>The user groups that are being unassigned.</summary>
    public IReadOnlyList<string> UserGroupIdsToRemove { get; init; } = [];

    /// <summary><c>SETTING</c> or <c>ROTATING</c> while an AUTH token is being changed.</summary>
    public string? AuthTokenStatus { get; init; }

    /// <summary>Whether in-transit encryption is being turned on or off.</summary>
    public bool? TransitEncryptionEnabled { get; init; }

    /// <summary>The changes in a few words.</summary>
    public override string ToString() => string.Join(" ", Parts());

    private IEnumerable<string> Parts()
    {
        foreach (string id in UserGroupIdsToAdd)
        {
            yield return "+" + id;
        }

        foreach (string id in UserGroupIdsToRemove)
        {
            yield return "-" + id;
        }

        if (AuthTokenStatus is not null)
        {
            yield return "AUTH:" + AuthTokenStatus;
        }

        if (TransitEncryptionEnabled is bool tls)
        {
            yield return tls ? "+TLS" : "-TLS";
        }
    }
}
