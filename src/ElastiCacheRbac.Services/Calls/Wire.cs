using System.Net;
using System.Security;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Calls;

/// <summary>How values that every request has are put to the SDK. Empty lists are left out: the service takes them for a mistake.</summary>
internal static class Wire
{
    /// <summary>A list to send; null if it is empty.</summary>
    public static List<string>? List(IReadOnlyList<string>? values) => values is null or { Count: 0 } ? null : [.. values];

    /// <summary>Tags to send; null if there are none.</summary>
    public static List<Model.Tag>? Tags(IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : [.. tags.Select(tag => new Model.Tag { Key = tag.Key, Value = tag.Value })];

    /// <summary>Secrets to send; null if there are none.</summary>
    public static List<string>? Secrets(IReadOnlyList<SecureString>? secrets) =>
        secrets is null or { Count: 0 } ? null : [.. secrets.Select(Secret)];

    /// <summary>A secret in the clear, which the SDK needs. To be called where the request is made, never earlier.</summary>
    public static string Secret(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;
}
