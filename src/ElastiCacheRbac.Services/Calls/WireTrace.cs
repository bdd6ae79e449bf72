using System.Net;
using System.Text.RegularExpressions;
using ElastiCacheRbac.Diagnostics;

namespace ElastiCacheRbac.Services.Calls;

/// <summary>
/// Tells what goes over the wire to whoever looks, within one flow of work. Only requests of ElastiCache's own API are told: those that get
/// credentials are answered by secrets.
/// </summary>
public static class WireTrace
{
    private const string Hidden = "******";
    private const string ApiVersion = "Version=2015-02-02";
    private static readonly AsyncLocal<Action<WireExchange>?> _observer = new();
    private static readonly Regex _secretName = new(@"(^|\.)(Passwords?|AuthToken)(\.|$)", RegexOptions.CultureInvariant);

    // A rule of an access string that would set a password: it is refused, but it may have been sent.
    private static readonly Regex _secretRule = new(@"(?<=^|[\s(])([><#!])[^\s)]+", RegexOptions.CultureInvariant);

    /// <summary>Told of each exchange of the current flow of work, attempts that failed included; null if nobody looks.</summary>
    public static Action<WireExchange>? Observer
    {
        get => _observer.Value;
        set => _observer.Value = value;
    }

    /// <summary>Tells of an exchange, if somebody looks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">Its answer, whose body has been read.</param>
    internal static async Task TellAsync(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (Observer is not { } observer || request.Content is not { } content)
        {
            return;
        }

        string body = await content.ReadAsStringAsync().ConfigureAwait(false);
        if (!body.Contains(ApiVersion))
        {
            return;
        }

        List<string> secrets = [];
        string told = string.Join(Environment.NewLine, body.Split('&').Select(pair => "  " + Parameter(pair, secrets)));
        string answer = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        foreach (string secret in secrets.Where(secret => secret.Length > 0))
        {
            answer = answer.Replace(secret, Hidden).Replace(WebUtility.HtmlEncode(secret), Hidden);
        }

        observer(new WireExchange(request.RequestUri!, told, (int)response.StatusCode, answer));
    }

    private static string Parameter(string pair, List<string> secrets)
    {
        string[] parts = pair.Split(['='], 2);
        string name = WebUtility.UrlDecode(parts[0]);
        string value = WebUtility.UrlDecode(parts.Length > 1 ? parts[1] : string.Empty);
        if (_secretName.IsMatch(name))
        {
            secrets.Add(value);
            return $"{name}={Hidden}";
        }

        return name.EndsWith("AccessString", StringComparison.Ordinal)
            ? $"{name}={_secretRule.Replace(value, rule => Hide(rule, secrets))}"
            : $"{name}={value}";
    }

    private static string Hide(Match rule, List<string> secrets)
    {
        secrets.Add(rule.Value.Substring(1));
        return rule.Groups[1].Value + Hidden;
    }
}
