using Amazon;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("eu-west-1", false, false, "https://elasticache.eu-west-1.amazonaws.com/")]
    [InlineData("eu-west-1", false, true, "https://elasticache.eu-west-1.api.aws/")]
    [InlineData("us-east-1", true, false, "https://elasticache-fips.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", true, true, "https://elasticache-fips.us-east-1.api.aws/")]
    [InlineData("cn-north-1", false, false, "https://elasticache.cn-north-1.amazonaws.com.cn/")]
    [InlineData("cn-north-1", false, true, "https://elasticache.cn-north-1.api.amazonwebservices.com.cn/")]
    [InlineData("us-gov-west-1", false, false, "https://elasticache.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, false, "https://elasticache.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, true, "https://elasticache-fips.us-gov-west-1.api.aws/")]
    [InlineData("us-iso-east-1", false, false, "https://elasticache.us-iso-east-1.c2s.ic.gov/")]
    [InlineData("eu-west-99", false, false, "https://elasticache.eu-west-99.amazonaws.com/")]
    public async Task A_region_has_its_endpoint(string region, bool useFips, bool useDualStack, string expected)
    {
        var sent = await SentBy(config =>
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = useFips;
            config.UseDualstackEndpoint = useDualStack;
        });

        Assert.Equal(expected, sent.Message.RequestUri!.AbsoluteUri);
        Assert.Contains($"/{region}/elasticache/aws4_request", Authorization(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_URL_takes_the_place_of_the_regions_endpoint_and_the_signature_keeps_the_region()
    {
        var sent = await SentBy(config =>
        {
            config.ServiceURL = "http://127.0.0.1:4566";
            config.AuthenticationRegion = "ap-southeast-2";
        });

        Assert.Equal("http://127.0.0.1:4566/", sent.Message.RequestUri!.AbsoluteUri);
        Assert.Contains("/ap-southeast-2/elasticache/aws4_request", Authorization(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_of_a_URL_is_kept()
    {
        var sent = await SentBy(config =>
        {
            config.ServiceURL = "https://gateway.example/elasticache";
            config.AuthenticationRegion = "eu-west-1";
        });

        Assert.Equal("https://gateway.example/elasticache/", sent.Message.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task The_region_of_an_AWS_URL_is_the_signatures()
    {
        var sent = await SentBy(config => config.ServiceURL = "https://elasticache.us-west-2.amazonaws.com");

        Assert.Contains("/us-west-2/elasticache/aws4_request", Authorization(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_HTTP_can_be_asked_for()
    {
        var sent = await SentBy(config => config.UseHttp = true);

        Assert.Equal("http://elasticache.eu-west-1.amazonaws.com/", sent.Message.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_URL_goes_with_neither_FIPS_nor_dual_stack(bool useFips, bool useDualStack) =>
        await Assert.ThrowsAsync<AmazonClientException>(() => SentBy(config =>
        {
            config.ServiceURL = "http://127.0.0.1:4566";
            config.AuthenticationRegion = "eu-west-1";
            config.UseFIPSEndpoint = useFips;
            config.UseDualstackEndpoint = useDualStack;
        }));

    [Fact]
    public void The_endpoint_of_a_request_can_be_asked_for()
    {
        using var client = TestClient.Create(RecordingHandler.Answering(""));
        var request = new DescribeUsersRequest();

        Assert.Equal("https://elasticache.eu-west-1.amazonaws.com/", client.DetermineServiceOperationEndpoint(request).URL);
        Assert.Equal(
            "https://elasticache.us-east-1.amazonaws.com/",
            client.Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request, RegionEndpoint.USEast1)).URL);
    }

    [Fact]
    public void Without_region_and_URL_there_is_no_endpoint() =>
        Assert.Throws<AmazonClientException>(() => new AmazonElastiCacheConfig().EndpointProvider.ResolveEndpoint(
            new Amazon.ElastiCache.Endpoints.ElastiCacheEndpointParameters()));

    private static string Authorization(SentRequest sent) => sent.Message.Headers.GetValues("Authorization").Single();

    private static async Task<SentRequest> SentBy(Action<AmazonElastiCacheConfig> configure)
    {
        var handler = RecordingHandler.Answering("<AnyResponse/>");
        using var client = TestClient.Create(handler, configure);
        await client.DescribeUsersAsync(new DescribeUsersRequest(), TestContext.Current.CancellationToken);
        return Assert.Single(handler.Sent);
    }
}
