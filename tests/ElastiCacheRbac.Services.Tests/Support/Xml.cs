using System.Net;
using System.Security;
using System.Text;

namespace ElastiCacheRbac.Services.Tests.Support;

/// <summary>Answers as the service writes them.</summary>
internal static class Xml
{
    private const string Namespace = "http://elasticache.amazonaws.com/doc/2015-02-02/";

    public static HttpResponseMessage Result(string operation, string result) => Answer(
        HttpStatusCode.OK,
        $"<{operation}Response xmlns='{Namespace}'><{operation}Result>{result}</{operation}Result>" +
        $"<ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata></{operation}Response>");

    public static HttpResponseMessage Error(string code, string message, HttpStatusCode status) => Answer(
        status,
        $"<ErrorResponse xmlns='{Namespace}'><Error><Type>Sender</Type><Code>{code}</Code><Message>{SecurityElement.Escape(message)}</Message></Error>" +
        "<RequestId>request-2</RequestId></ErrorResponse>");

    public static HttpResponseMessage Answer(HttpStatusCode status, string text) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "text/xml") };

    public static string User(
        string id = "app", string? name = null, string status = "active", string access = "on ~app:* -@all +@read", string engine = "redis", string auth = "password") =>
        $"<UserId>{id}</UserId><UserName>{name ?? id}</UserName><Status>{status}</Status><Engine>{engine}</Engine>" +
        $"<MinimumEngineVersion>6.0</MinimumEngineVersion><AccessString>{SecurityElement.Escape(access)}</AccessString><UserGroupIds/>" +
        $"<Authentication><Type>{auth}</Type>{(auth == "password" ? "<PasswordCount>1</PasswordCount>" : "")}</Authentication>" +
        $"<ARN>arn:aws:elasticache:eu-west-1:123456789012:user:{id}</ARN>";

    public static string Users(params string[] users) => $"<Users>{Members(users)}</Users>";

    public static string Group(string id = "team", string status = "active", string engine = "redis", string[]? users = null, string pending = "") =>
        $"<UserGroupId>{id}</UserGroupId><Status>{status}</Status><Engine>{engine}</Engine><UserIds>{Members(users ?? ["default"])}</UserIds>{pending}" +
        $"<ReplicationGroups/><ServerlessCaches/><ARN>arn:aws:elasticache:eu-west-1:123456789012:usergroup:{id}</ARN>";

    public static string Groups(params string[] groups) => $"<UserGroups>{Members(groups)}</UserGroups>";

    public static string Cache(string id = "cache", string status = "available", string userGroup = "", bool tls = true, bool auth = false, string more = "") =>
        $"<ReplicationGroupId>{id}</ReplicationGroupId><Description>A cache</Description><Status>{status}</Status><Engine>redis</Engine>" +
        "<CacheNodeType>cache.t3.small</CacheNodeType><MemberClusters><ClusterId>a</ClusterId><ClusterId>b</ClusterId></MemberClusters>" +
        "<AutomaticFailover>enabled</AutomaticFailover><SnapshotRetentionLimit>0</SnapshotRetentionLimit><ClusterEnabled>false</ClusterEnabled>" +
        $"<TransitEncryptionEnabled>{(tls ? "true" : "false")}</TransitEncryptionEnabled><AuthTokenEnabled>{(auth ? "true" : "false")}</AuthTokenEnabled>" +
        $"<UserGroupIds>{(userGroup.Length > 0 ? Members([userGroup]) : "")}</UserGroupIds>{more}" +
        $"<ARN>arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:{id}</ARN>";

    public static string Caches(params string[] caches) =>
        $"<ReplicationGroups>{string.Concat(caches.Select(c => $"<ReplicationGroup>{c}</ReplicationGroup>"))}</ReplicationGroups>";

    public static string OneCache(string cache) => $"<ReplicationGroup>{cache}</ReplicationGroup>";

    private static string Members(IEnumerable<string> items) => string.Concat(items.Select(i => $"<member>{i}</member>"));
}
