using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>Sends many commands to a server at once, and reads its answers: RESP2 by hand, so that any bytes can be sent.</summary>
internal sealed class RedisPipeline : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly BufferedStream _reader;
    private readonly MemoryStream _pending = new();

    public RedisPipeline(int port)
    {
        _client = new TcpClient("127.0.0.1", port) { NoDelay = true };
        _stream = _client.GetStream();
        _reader = new BufferedStream(_stream, 1 << 16);
    }

    public int PendingCount { get; private set; }

    public void Add(params IReadOnlyCollection<string> arguments)
    {
        Write($"*{arguments.Count}\r\n");
        foreach (string argument in arguments)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(argument);
            Write($"${bytes.Length}\r\n");
            _pending.Write(bytes);
            Write("\r\n");
        }

        PendingCount++;
    }

    /// <summary>Sends what was added and reads an answer for each: a string, a list of answers, or null.</summary>
    public object?[] Flush()
    {
        byte[] bytes = _pending.ToArray();
        _pending.SetLength(0);
        Task sending = _stream.WriteAsync(bytes).AsTask();
        object?[] answers = new object?[PendingCount];
        PendingCount = 0;
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i] = ReadAnswer();
        }

        sending.GetAwaiter().GetResult();
        return answers;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
    }

    private void Write(string text) => _pending.Write(Encoding.ASCII.GetBytes(text));

    /// <summary>An error is a string too, as the server words it.</summary>
    private object? ReadAnswer()
    {
        string line = ReadLine();
        string text = line.Substring(1);
        switch (line[0])
        {
            case '+' or '-' or ':':
                return text;
            case '$':
                return ReadBulk(int.Parse(text, CultureInfo.InvariantCulture));
            case '*':
                object?[] items = new object?[Math.Max(0, int.Parse(text, CultureInfo.InvariantCulture))];
                for (int i = 0; i < items.Length; i++)
                {
                    items[i] = ReadAnswer();
                }

                return items;
            default:
                throw new InvalidDataException($"Not an answer: {line}");
        }
    }

    private string? ReadBulk(int length)
    {
        if (length < 0)
        {
            return null;
        }

        byte[] bytes = new byte[length + 2];
        _reader.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private string ReadLine()
    {
        List<byte> bytes = [];
        for (int b = _reader.ReadByte(); b != '\r'; b = _reader.ReadByte())
        {
            bytes.Add(b >= 0 ? (byte)b : throw new EndOfStreamException("The server closed the connection."));
        }

        _reader.ReadByte();
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
