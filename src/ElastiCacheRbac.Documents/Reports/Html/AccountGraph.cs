using System.Text.Json;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Authentication;
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
        IEnumerable<CacheAuthentication> caches =
        [
            .. account.ReplicationGroups.Select(CacheAuthentication.Of).OrderBy(c => c.CacheId, StringComparer.Ordinal),
            .. account.ServerlessCaches.Select(CacheAuthentication.Of).OrderBy(c => c.CacheId, StringComparer.Ordinal),
        ];
        json.WriteList("caches", caches, cache => WriteCache(json, cache));
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

    private static void WriteCache(Utf8JsonWriter json, CacheAuthentication cache)
    {
        json.WriteStartObject();
        json.WriteString("id", cache.CacheId);
        json.WriteString("type", cache.Kind);
        json.WriteString("mode", cache.Mode switch { AccessMode.Rbac => "rbac", AccessMode.AuthToken => "token", _ => "open" });
        json.WriteBoolean("encrypted", cache.TransitEncryptionEnabled);
        json.WriteTexts("groups", cache.UserGroupIds);
        json.WriteEndObject();
    }
}
