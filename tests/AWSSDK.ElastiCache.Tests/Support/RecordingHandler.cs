using System.Net;
using System.Text;

namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>Stands for the network: keeps what is sent, and answers with what a test gives it.</summary>
internal sealed class RecordingHandler(Func<SentRequest, Answer> answer) : HttpMessageHandler
{
    private readonly List<SentRequest> _sent = [];

    public IReadOnlyList<SentRequest> Sent => _sent;

    /// <summary>A network that answers each call with the next text, and the last one from then on.</summary>
    public static RecordingHandler Answering(params string[] texts)
    {
        var next = 0;
        return new RecordingHandler(_ => new Answer(HttpStatusCode.OK, texts[Math.Min(next++, texts.Length - 1)]));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(request, body);
        _sent.Add(sent);
        var (status, text) = answer(sent);
        return new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "text/xml") };
    }
}
