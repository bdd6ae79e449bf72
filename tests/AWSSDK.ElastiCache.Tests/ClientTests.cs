using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class ClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_signed_form_posts_that_tell_the_client()
    {
        var handler = RecordingHandler.Answering("<AnyResponse/>");
        using var client = TestClient.Create(handler);

        await client.DescribeUsersAsync(new DescribeUsersRequest(), Cancel);

        var message = handler.Sent[0].Message;
        Assert.Equal(HttpMethod.Post, message.Method);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", message.Content!.Headers.ContentType!.ToString());
        Assert.StartsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/", message.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
        Assert.Contains("api/ElastiCache#", string.Join(' ', message.Headers.GetValues("User-Agent")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_token_is_sent_along()
    {
        var handler = RecordingHandler.Answering("<AnyResponse/>");
        var config = new AmazonElastiCacheConfig { RegionEndpoint = RegionEndpoint.EUWest1, HttpClientFactory = TestClient.Over(handler) };
        using var client = new AmazonElastiCacheClient("AKIDEXAMPLE", "secret", "session", config);

        await client.DescribeUsersAsync(new DescribeUsersRequest(), Cancel);

        Assert.Equal("session", handler.Sent[0].Message.Headers.GetValues("X-Amz-Security-Token").Single());
    }

    [Fact]
    public async Task Cancellation_reaches_the_call_that_is_under_way()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var handler = new EndlessHandler();
        using var client = TestClient.Create(handler);

        var call = client.DescribeUsersAsync(new DescribeUsersRequest(), source.Token);
        await handler.Started.WaitAsync(Cancel);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_failed_call_is_made_again_with_the_same_body_as_the_SDK_decides()
    {
        var calls = 0;
        var handler = new RecordingHandler(_ => ++calls == 1
            ? new Answer(System.Net.HttpStatusCode.ServiceUnavailable, "")
            : new Answer(System.Net.HttpStatusCode.OK, "<DescribeUsersResponse><DescribeUsersResult><Users/></DescribeUsersResult></DescribeUsersResponse>"));
        using var client = TestClient.Create(handler, config => config.MaxErrorRetry = 1);

        var answer = await client.DescribeUsersAsync(new DescribeUsersRequest { UserId = "app" }, Cancel);

        Assert.Empty(answer.Users!);
        Assert.Equal(2, handler.Sent.Count);
        Assert.Equal(handler.Sent[0].Body, handler.Sent[1].Body);
    }

    [Fact]
    public void The_client_has_the_official_constructors()
    {
        var constructors = typeof(AmazonElastiCacheClient).GetConstructors()
            .Select(c => string.Join(", ", c.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}")));

        Assert.Equal(
            [
                "",
                "AmazonElastiCacheConfig config",
                "AWSCredentials credentials",
                "AWSCredentials credentials, AmazonElastiCacheConfig clientConfig",
                "AWSCredentials credentials, RegionEndpoint region",
                "RegionEndpoint region",
                "String awsAccessKeyId, String awsSecretAccessKey",
                "String awsAccessKeyId, String awsSecretAccessKey, AmazonElastiCacheConfig clientConfig",
                "String awsAccessKeyId, String awsSecretAccessKey, RegionEndpoint region",
                "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken",
                "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken, AmazonElastiCacheConfig clientConfig",
                "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken, RegionEndpoint region",
            ],
            constructors.Order(StringComparer.Ordinal).OrderBy(c => c, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_interface_can_be_faked()
    {
        var client = DispatchProxy.Create<IAmazonElastiCache, FakeClient>();

        var answer = await client.DescribeUsersAsync(new DescribeUsersRequest(), Cancel);

        Assert.Equal("fake", answer.Marker);
    }

    [Fact]
    public void Dependency_injection_can_make_the_client()
    {
        var config = DefaultConfigOf<IAmazonElastiCache>();
        config.RegionEndpoint = RegionEndpoint.EUWest1;

        using var client = Assert.IsType<AmazonElastiCacheClient>(ClientOf<IAmazonElastiCache>(new AnonymousAWSCredentials(), config));

        Assert.Same(config, client.Config);

        static ClientConfig DefaultConfigOf<T>()
            where T : IAmazonService => T.CreateDefaultClientConfig();

        static IAmazonService ClientOf<T>(AWSCredentials credentials, ClientConfig config)
            where T : IAmazonService => T.CreateDefaultServiceClient(credentials, config);
    }

    [Theory]
    [InlineData(DefaultConfigurationMode.Standard)]
    [InlineData(DefaultConfigurationMode.InRegion)]
    [InlineData(DefaultConfigurationMode.CrossRegion)]
    [InlineData(DefaultConfigurationMode.Mobile)]
    public void Every_defaults_mode_is_known(DefaultConfigurationMode mode)
    {
        var config = new AmazonElastiCacheConfig { RegionEndpoint = RegionEndpoint.EUWest1, DefaultConfigurationMode = mode };

        Assert.Equal(RequestRetryMode.Standard, config.RetryMode);
        Assert.Contains(AmazonElastiCacheDefaultConfiguration.GetAllConfigurations(), c => c.Name == mode);
    }

    /// <summary>A service that answers never.</summary>
    private sealed class EndlessHandler : HttpMessageHandler
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => _started.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("The delay has no end.");
        }
    }

    [SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "DispatchProxy derives from it.")]
    private class FakeClient : DispatchProxy
    {
        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
            Task.FromResult(new DescribeUsersResponse { Marker = "fake" });
    }
}
