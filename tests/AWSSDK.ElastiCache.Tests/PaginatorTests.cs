using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class PaginatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_of_all_pages_come_in_order_and_each_call_has_the_marker_of_the_answer_before()
    {
        var handler = RecordingHandler.Answering(Users("m1", "a", "b"), Users("m2"), Users("", "c"));
        using var client = TestClient.Create(handler);

        var users = await client.Paginators.DescribeUsers(new DescribeUsersRequest { MaxRecords = 20 }).Users.ToListAsync(Cancel);

        Assert.Equal(["a", "b", "c"], users.Select(u => u.UserId));
        Assert.Equal(
            [
                "Action=DescribeUsers&MaxRecords=20&Version=2015-02-02",
                "Action=DescribeUsers&Marker=m1&MaxRecords=20&Version=2015-02-02",
                "Action=DescribeUsers&Marker=m2&MaxRecords=20&Version=2015-02-02",
            ],
            handler.Sent.Select(s => s.Body));
    }

    [Fact]
    public async Task Answers_come_page_by_page_and_as_they_are_read()
    {
        var handler = RecordingHandler.Answering(Users("m1", "a"), Users(null, "b"));
        using var client = TestClient.Create(handler);

        var pages = new List<int>();
        await foreach (var response in client.Paginators.DescribeUsers(new DescribeUsersRequest()).Responses.WithCancellation(Cancel))
        {
            pages.Add(handler.Sent.Count);
            Assert.Single(response.Users!);
        }

        Assert.Equal([1, 2], pages);
    }

    [Fact]
    public async Task The_first_page_is_the_one_that_the_request_names()
    {
        var handler = RecordingHandler.Answering(Users(null));
        using var client = TestClient.Create(handler);

        await client.Paginators.DescribeUsers(new DescribeUsersRequest { Marker = "m7" }).Users.ToListAsync(Cancel);

        Assert.Equal("Action=DescribeUsers&Marker=m7&Version=2015-02-02", Assert.Single(handler.Sent).Body);
    }

    [Fact]
    public async Task Serverless_caches_have_a_token_for_a_marker()
    {
        var handler = RecordingHandler.Answering(
            """
            <DescribeServerlessCachesResponse><DescribeServerlessCachesResult><NextToken>t1</NextToken>
            <ServerlessCaches><member><ServerlessCacheName>a</ServerlessCacheName></member></ServerlessCaches>
            </DescribeServerlessCachesResult></DescribeServerlessCachesResponse>
            """,
            "<DescribeServerlessCachesResponse><DescribeServerlessCachesResult/></DescribeServerlessCachesResponse>");
        using var client = TestClient.Create(handler);

        var caches = await client.Paginators.DescribeServerlessCaches(new DescribeServerlessCachesRequest()).ServerlessCaches.ToListAsync(Cancel);

        Assert.Equal(["a"], caches.Select(c => c.ServerlessCacheName));
        Assert.Equal("Action=DescribeServerlessCaches&NextToken=t1&Version=2015-02-02", handler.Sent[1].Body);
    }

    [Fact]
    public async Task A_marker_that_does_not_move_on_ends_in_an_error()
    {
        var handler = RecordingHandler.Answering(Users("m1", "a"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<AmazonClientException>(
            async () => await client.Paginators.DescribeUsers(new DescribeUsersRequest()).Users.ToListAsync(Cancel));

        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task A_paginator_runs_once()
    {
        using var client = TestClient.Create(RecordingHandler.Answering(Users(null, "a")));
        var paginator = client.Paginators.DescribeUsers(new DescribeUsersRequest());
        await paginator.Users.ToListAsync(Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await paginator.Responses.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Cancellation_ends_the_pages()
    {
        using var source = new CancellationTokenSource();
        var handler = RecordingHandler.Answering(Users("m1", "a"), Users("m2", "b"), Users("m3", "c"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var user in client.Paginators.DescribeUsers(new DescribeUsersRequest()).Users.WithCancellation(source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task An_error_of_a_later_page_comes_after_the_records_before_it()
    {
        var calls = 0;
        var handler = new RecordingHandler(_ => ++calls == 1
            ? new Answer(System.Net.HttpStatusCode.OK, Users("m1", "a"))
            : new Answer(System.Net.HttpStatusCode.NotFound, "<ErrorResponse><Error><Code>UserNotFound</Code><Message>Gone.</Message></Error></ErrorResponse>"));
        using var client = TestClient.Create(handler);
        var seen = new List<string?>();

        await Assert.ThrowsAsync<UserNotFoundException>(async () =>
        {
            await foreach (var user in client.Paginators.DescribeUsers(new DescribeUsersRequest()).Users.WithCancellation(Cancel))
            {
                seen.Add(user.UserId);
            }
        });

        Assert.Equal(["a"], seen);
    }

    private static string Users(string? marker, params string[] ids) => $"""
        <DescribeUsersResponse><DescribeUsersResult>
        <Users>{string.Concat(ids.Select(id => $"<member><UserId>{id}</UserId></member>"))}</Users>
        {(marker is null ? "" : $"<Marker>{marker}</Marker>")}
        </DescribeUsersResult></DescribeUsersResponse>
        """;
}
