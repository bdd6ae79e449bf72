using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class HttpTests
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_client_reaches_it_by_its_endpoint()
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: _ct);
        using var client = new AmazonElastiCacheClient(
            new BasicAWSCredentials("key", "secret"),
            new AmazonElastiCacheConfig { ServiceURL = server.Endpoint.ToString(), AuthenticationRegion = "eu-west-1" });

        var user = await client.CreateUserAsync(
            new CreateUserRequest { UserId = "app", UserName = "app", Engine = "redis", AccessString = "on ~* +@all", Passwords = [TestPlane.Password] }, _ct);

        Assert.Equal("arn:aws:elasticache:eu-west-1:123456789012:user:app", user.ARN);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(server.Endpoint.Host)));
    }

    [Fact]
    public async Task A_port_in_use_is_told_by_its_number()
    {
        await using var first = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: _ct);

        var error = await Assert.ThrowsAsync<LocalControlPlaneException>(
            () => LocalServer.StartAsync(new LocalControlPlane(), new LocalServerOptions { Port = first.Endpoint.Port }, _ct));

        Assert.Equal("LocalPortInUse", error.ErrorId);
        Assert.Contains(first.Endpoint.Port.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_the_system_refuses_is_told_by_its_number()
    {
        // An address that is kept for documentation is none of this machine's.
        var options = new LocalServerOptions { Address = IPAddress.Parse("192.0.2.1"), Port = 4510, AllowRemoteClients = true };

        var error = await Assert.ThrowsAsync<LocalControlPlaneException>(() => LocalServer.StartAsync(new LocalControlPlane(), options, _ct));

        Assert.Equal(("LocalPortRefused", "4510"), (error.ErrorId, error.Target));
    }

    [Fact]
    public async Task A_request_that_takes_long_does_not_keep_the_server_from_stopping()
    {
        var clock = new WaitedForClock();
        using var plane = new LocalControlPlane(new LocalControlPlaneOptions { Clock = clock, Faults = [new LocalFault { Delay = TimeSpan.FromHours(1) }] });
        var server = await LocalServer.StartAsync(plane, new LocalServerOptions { StopTimeout = TimeSpan.FromMilliseconds(100) }, _ct);
        using var http = new HttpClient { BaseAddress = server.Endpoint };
        Task<HttpResponseMessage> slow = http.SendAsync(RawClient.Request(new StringContent("Action=DescribeUsers")), _ct);
        await clock.WaitedFor;

        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => slow);
    }

    [Fact]
    public async Task Other_machines_are_let_in_only_when_asked_explicitly()
    {
        var error = await Assert.ThrowsAsync<LocalControlPlaneException>(
            () => LocalServer.StartAsync(new LocalControlPlane(), new LocalServerOptions { Address = IPAddress.Any }, _ct));

        Assert.Equal("LocalAddressNotLoopback", error.ErrorId);
    }

    [Theory]
    [InlineData("Host: evil.example\r\n")]
    [InlineData("Host: localhost\r\nOrigin: https://evil.example\r\n")]
    [InlineData("Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n")]
    public async Task A_web_page_does_not_get_in(string headers)
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: _ct);

        string answer = await SendAsync(server, $"POST / HTTP/1.1\r\n{headers}Content-Length: 0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Contains("<ErrorResponse", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), new LocalServerOptions { MaximumRequestBytes = 1000 }, _ct);

        string answer = await SendAsync(server, $"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000\r\n\r\n{new string('a', 2000)}");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_does_not_go_on_is_not_waited_for_and_harms_no_other()
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), new LocalServerOptions { RequestTimeout = TimeSpan.FromMilliseconds(300) }, _ct);
        Task<string>[] slow = [.. Enumerable.Range(0, 50).Select(_ => SendAsync(server, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000\r\n\r\nAction="))];

        string answer = await SendAsync(server, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(slow), a => Assert.StartsWith("HTTP/1.1 408", a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_says_to_be_too_large_is_refused_before_it_is_sent()
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: _ct);

        string answer = await SendAsync(server, "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nno-length\r\n", "400")]
    [InlineData("POST http://localhost/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "403")]
    [InlineData("POST / HTTP/1.0\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", "403")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("POST /%01 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", "404")]
    [InlineData("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", "405")]
    public async Task A_request_is_answered_by_a_document_in_whatever_form_of_HTTP_it_comes(string request, string status)
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: _ct);

        string answer = await SendAsync(server, request);

        Assert.StartsWith("HTTP/1.1 " + status, answer, StringComparison.Ordinal);
        XDocument.Parse(answer[answer.IndexOf('<', StringComparison.Ordinal)..]);
    }

    /// <summary>The system's clock, which tells when somebody begins to wait for it.</summary>
    private sealed class WaitedForClock : TimeProvider
    {
        private readonly TaskCompletionSource _waitedFor = new();

        public Task WaitedFor => _waitedFor.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _waitedFor.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    private static async Task<string> SendAsync(LocalServer server, string request)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, server.Endpoint.Port, _ct);
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), _ct);
        using var reader = new StreamReader(tcp.GetStream(), Encoding.ASCII);
        var answer = new StringBuilder();
        int length = 0;
        while (await reader.ReadLineAsync(_ct) is { Length: > 0 } line)
        {
            answer.AppendLine(line);
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        var body = new char[length];
        await reader.ReadBlockAsync(body, _ct);
        return answer.Append(body).ToString();
    }
}
