using System.Net;
using System.Security.Cryptography;
using System.Text;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ElastiCacheRbac.Services.Tests.Authentication;

public sealed class IamTokenServiceTests
{
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    [Fact]
    public async Task A_token_for_a_replication_group_is_a_signed_request_without_its_scheme()
    {
        using var connection = Connect();

        IamAuthToken token = await connection.IamTokens.CreateForReplicationGroupAsync("My-Cache", "App", Test.Token);

        string text = new NetworkCredential("", token.Token).Password;
        var query = Query(text);
        Assert.StartsWith("my-cache/?Action=connect&User=app&", text, StringComparison.Ordinal);
        Assert.Equal(("900", "20260304T050607Z"), (query["X-Amz-Expires"], query["X-Amz-Date"]));
        Assert.Equal("AKIAIOSFODNN7EXAMPLE/20260304/eu-west-1/elasticache/aws4_request", query["X-Amz-Credential"]);
        Assert.Equal(Signature(text), query["X-Amz-Signature"]);
        Assert.Equal(("my-cache", "app", new DateTime(2026, 3, 4, 5, 21, 7)), (token.CacheId, token.UserId, token.Expires));
    }

    [Fact]
    public async Task A_token_for_a_serverless_cache_says_so()
    {
        using var connection = Connect();

        IamAuthToken token = await connection.IamTokens.CreateForServerlessCacheAsync("sessions", "app", Test.Token);

        string text = new NetworkCredential("", token.Token).Password;
        Assert.Equal("ServerlessCache", Query(text)["ResourceType"]);
        Assert.Equal(Signature(text), Query(text)["X-Amz-Signature"]);
    }

    [Fact]
    public async Task Temporary_credentials_put_their_session_token_in_it()
    {
        using var connection = Connect(sessionToken: "session+token/with=signs");

        IamAuthToken token = await connection.IamTokens.CreateForReplicationGroupAsync("cache", "app", Test.Token);

        string text = new NetworkCredential("", token.Token).Password;
        Assert.Equal("session+token/with=signs", Query(text)["X-Amz-Security-Token"]);
        Assert.Equal(Signature(text), Query(text)["X-Amz-Signature"]);
    }

    [Fact]
    public async Task The_token_is_not_told_by_accident()
    {
        using var connection = Connect();

        IamAuthToken token = await connection.IamTokens.CreateForReplicationGroupAsync("cache", "app", Test.Token);

        Assert.Equal("app at cache until 2026-03-04 05:21:07Z", token.ToString());
    }

    [Fact]
    public async Task Identifiers_are_checked()
    {
        using var connection = Connect();

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.IamTokens.CreateForReplicationGroupAsync("cache", "no/user", Test.Token));

        Assert.Equal("IdentifierInvalid", error.ErrorId);
    }

    private ElastiCacheConnection Connect(string? sessionToken = null) => ElastiCacheConnection.Open(
        new ConnectionSettings { Region = "eu-west-1", AccessKey = "AKIAIOSFODNN7EXAMPLE", SecretKey = SecretKey, SessionToken = sessionToken }, _clock);

    private static Dictionary<string, string> Query(string token) =>
        token[(token.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));

    /// <summary>Signature Version 4 of the token's request, by its specification and nothing of the SDK.</summary>
    private static string Signature(string token)
    {
        string host = token[..token.IndexOf('/', StringComparison.Ordinal)];
        var query = Query(token);
        query.Remove("X-Amz-Signature");
        string canonicalQuery = string.Join('&', query.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        string canonicalRequest = $"GET\n/\n{canonicalQuery}\nhost:{host}\n\nhost\n{Hex(SHA256.HashData([]))}";
        string[] scope = query["X-Amz-Credential"].Split('/', 2)[1].Split('/');
        string toSign = $"AWS4-HMAC-SHA256\n{query["X-Amz-Date"]}\n{string.Join('/', scope)}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)))}";
        byte[] key = scope.Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), (k, part) => HMACSHA256.HashData(k, Encoding.UTF8.GetBytes(part)));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
