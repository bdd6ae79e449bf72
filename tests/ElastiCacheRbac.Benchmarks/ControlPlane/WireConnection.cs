using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ElastiCacheRbac.Local.Benchmarks;

/// <summary>A kept connection that posts requests and reads answers, and does no more than that: what is measured is the server, not an SDK.</summary>
internal sealed class WireConnection : IDisposable
{
    private const string Signature =
        "AWS4-HMAC-SHA256 Credential=key/20260302/us-east-1/elasticache/aws4_request, SignedHeaders=host;x-amz-date, "
        + "Signature=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string _head;
    private byte[] _buffer = new byte[256 * 1024];

    public WireConnection(Uri endpoint)
    {
        _socket.Connect(endpoint.Host, endpoint.Port);
        _head = $"POST / HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"X-Amz-Date: 20260302T000000Z\r\nAuthorization: {Signature}\r\nContent-Length: ";
    }

    /// <summary>Makes a call.</summary>
    /// <param name="form">The operation and its parameters, form-encoded.</param>
    /// <returns>The answer's document.</returns>
    public string Call(string form)
    {
        string body = form + "&Version=2015-02-02";
        _socket.Send(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{_head}{body.Length}\r\n\r\n{body}")));
        int read = 0;
        int bodyStart = -1;
        int length = 0;
        while (bodyStart < 0 || read < bodyStart + length)
        {
            if (read == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * _buffer.Length);
            }

            int more = _socket.Receive(_buffer, read, _buffer.Length - read, SocketFlags.None);
            read += more > 0 ? more : throw new IOException("The server closed the connection.");
            if (bodyStart < 0 && _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                bodyStart = end + 4;
                length = ContentLength(Encoding.ASCII.GetString(_buffer, 0, end));
            }
        }

        string answer = Encoding.UTF8.GetString(_buffer, bodyStart, length);
        return answer.Contains("<ErrorResponse", StringComparison.Ordinal) ? throw new InvalidOperationException($"{form}: {answer}") : answer;
    }

    public void Dispose() => _socket.Dispose();

    private static int ContentLength(string head)
    {
        const string Name = "Content-Length: ";
        int start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        int end = head.IndexOf('\r', start);
        return int.Parse(end < 0 ? head.AsSpan(start) : head.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }
}
