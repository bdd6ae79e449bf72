namespace ElastiCacheRbac.Caches;

/// <summary>Says a replication group's change in words, with what it means for access.</summary>
internal static class ReplicationGroupChangeText
{
    public static string Describe(ReplicationGroupChange change)
    {
        List<string> parts = [];
        Add(change.UserGroupIdsToAdd.Count > 0, $"assign user group {string.Join(", ", change.UserGroupIdsToAdd)}: only its users can connect");
        Add(change.UserGroupIdsToRemove.Count > 0, $"unassign user group {string.Join(", ", change.UserGroupIdsToRemove)}");
        Add(change.RemoveUserGroups, "unassign every user group: whoever can reach the cache can use it");
        Setting("description", change.Description);
        Setting("node type", change.CacheNodeType);
        Setting("engine", change.Engine);
        Setting("engine version", change.EngineVersion);
        Setting("parameter group", change.CacheParameterGroupName);
        Setting("security groups", change.SecurityGroupIds is null ? null : string.Join(", ", change.SecurityGroupIds));
        Setting("in-transit encryption", change.TransitEncryptionEnabled);
        Setting("in-transit encryption mode", change.TransitEncryptionMode);
        Setting("automatic failover", change.AutomaticFailoverEnabled);
        Setting("multi-AZ", change.MultiAZEnabled);
        Setting("snapshot retention in days", change.SnapshotRetentionLimit);
        Add(!change.ApplyImmediately, "in the next maintenance window");
        return "Modify the replication group: " + string.Join("; ", parts);

        void Setting(string name, object? value) => Add(value is not null, $"set {name} to {value}");

        void Add(bool applies, string text)
        {
            if (applies)
            {
                parts.Add(text);
            }
        }
    }
}
