using System.Net;
using System.Xml.Linq;

namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>Sends parameters as they are, well-formed or not.</summary>
internal sealed class RawClient(LocalControlPlane plane) : IDisposable
{
    private const string Authorization =
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/us-east-1/elasticache/aws4_request, SignedHeaders=content-type;host;x-amz-date, "
        + "Signature=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly HttpClient _http = new(plane.CreateHandler()) { BaseAddress = new Uri("http://localhost") };

    public Task<RawAnswer> SendAsync(string action, IEnumerable<KeyValuePair<string, string>> parameters) => SendAsync(
        new FormUrlEncodedContent([new("Action", action), new("Version", "2015-02-02"), .. parameters]));

    public async Task<RawAnswer> SendAsync(HttpContent content, string authorization = Authorization)
    {
        using HttpRequestMessage request = Request(content, authorization);
        using HttpResponseMessage response = await _http.SendAsync(request);
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        return new RawAnswer(response.StatusCode, XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!);
    }

    /// <summary>A request with a signature that is well-formed.</summary>
    public static HttpRequestMessage Request(HttpContent content, string authorization = Authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.TryAddWithoutValidation("X-Amz-Date", "20260302T120000Z");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>An answer as it came.</summary>
internal sealed record RawAnswer(HttpStatusCode Status, XElement Root)
{
    /// <summary>The error's code; null if it is no error document.</summary>
    public string? Code => Root.Element(Root.Name.Namespace + "Error")?.Element(Root.Name.Namespace + "Code")?.Value;

    public string? Message => Root.Element(Root.Name.Namespace + "Error")?.Element(Root.Name.Namespace + "Message")?.Value;
}
