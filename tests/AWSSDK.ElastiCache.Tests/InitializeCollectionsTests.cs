using Amazon;
using Amazon.ElastiCache.Model;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

/// <summary>The setting is the process's: no other test may run meanwhile.</summary>
[Collection(nameof(ProcessWideSettings))]
public sealed class InitializeCollectionsTests : IDisposable
{
    public InitializeCollectionsTests() => AWSConfigs.InitializeCollections = true;

    public void Dispose() => AWSConfigs.InitializeCollections = false;

    [Fact]
    public async Task Lists_start_empty_and_empty_lists_are_not_sent()
    {
        var handler = RecordingHandler.Answering("<DescribeUsersResponse><DescribeUsersResult/></DescribeUsersResponse>");
        using var client = TestClient.Create(handler);
        var request = new DescribeUsersRequest();

        var answer = await client.DescribeUsersAsync(request, TestContext.Current.CancellationToken);

        Assert.Empty(request.Filters!);
        Assert.Empty(answer.Users!);
        Assert.Equal("Action=DescribeUsers&Version=2015-02-02", handler.Sent[0].Body);
    }
}
