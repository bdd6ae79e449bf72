using System.Net;
using System.Text;

namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>Stands for the network: keeps what is sent, and answers with what a test gives it.</summary>
internal sealed class RecordingHandler(Func<SentRequest, Answer> answer) : HttpMessageHandler
{
    private readonly List<SentRequest> _sent = [];

    public IReadOnlyList<SentRequest> Sent => _sent;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(request, body);
        _sent.Add(sent);
        var (status, text) = answer(sent);
        return new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "text/xml") };
    }
}

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(HttpRequestMessage Message, string Body);

/// <summary>What the service answers.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text)
{
    public static Answer Ok(string text) => new(HttpStatusCode.OK, text);
}
