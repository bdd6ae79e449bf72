using System.Text.Json;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Reports.Html;

/// <summary>Which user group guards which cache, for the page's picture.</summary>
internal static class AccountGraph
{
    /// <summary>Writes the groups and the caches under the name <c>account</c>.</summary>
    public static void Write(Utf8JsonWriter json, AccountState account)
    {
        json.WriteStartObject("account");
        json.WriteNumber("users", account.Users.Count);
        json.WriteList("groups", account.UserGroups.OrderBy(g => g.UserGroupId, StringComparer.Ordinal), group => WriteGroup(json, group));
        json.WriteStartArray("caches");
        foreach (ReplicationGroup cache in account.ReplicationGroups.OrderBy(c => c.ReplicationGroupId, StringComparer.Ordinal))
        {
            string mode = cache.UserGroupIds.Count > 0 ? "rbac" : cache.AuthTokenEnabled ? "token" : "open";
            WriteCache(json, cache.ReplicationGroupId, "replication group", mode, cache.TransitEncryptionEnabled, cache.UserGroupIds);
        }

        foreach (ServerlessCache cache in account.ServerlessCaches.OrderBy(c => c.ServerlessCacheName, StringComparer.Ordinal))
        {
            string[] groups = cache.UserGroupId is { } id ? [id] : [];
            WriteCache(json, cache.ServerlessCacheName, "serverless cache", groups.Length > 0 ? "rbac" : "open", encrypted: true, groups);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, UserGroup group)
    {
        json.WriteStartObject();
        json.WriteString("id", group.UserGroupId);
        json.WriteString("engine", group.Engine);
        json.WriteNumber("users", group.UserIds.Count);
        json.WriteEndObject();
    }

    private static void WriteCache(Utf8JsonWriter json, string id, string type, string mode, bool encrypted, IEnumerable<string> groups)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteString("mode", mode);
        json.WriteBoolean("encrypted", encrypted);
        json.WriteTexts("groups", groups);
        json.WriteEndObject();
    }
}
