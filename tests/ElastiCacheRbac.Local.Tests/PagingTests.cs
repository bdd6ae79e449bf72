using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class PagingTests : IDisposable
{
    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task Users_come_in_pages_of_the_size_asked_for()
    {
        await CreateUsers(49);

        var sizes = new List<int>();
        var ids = new List<string?>();
        string? marker = null;
        do
        {
            var page = await _plane.Client.DescribeUsersAsync(new DescribeUsersRequest { MaxRecords = 20, Marker = marker });
            sizes.Add(page.Users!.Count);
            ids.AddRange(page.Users.Select(u => u.UserId));
            marker = page.Marker;
        }
        while (marker is not null);

        Assert.Equal([20, 20, 10], sizes);
        Assert.Equal(50, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_page_has_100_records_if_nothing_else_is_asked_for_and_none_is_empty()
    {
        await CreateUsers(99);

        var page = await _plane.Client.DescribeUsersAsync(new DescribeUsersRequest());

        Assert.Equal(100, page.Users!.Count);
        Assert.Null(page.Marker);
    }

    [Fact]
    public async Task What_is_created_and_deleted_meanwhile_neither_repeats_nor_hides_another()
    {
        await CreateUsers(39);
        var first = await _plane.Client.DescribeUsersAsync(new DescribeUsersRequest { MaxRecords = 20 });

        await _plane.CreateUserAsync("a-new-one");
        foreach (var user in first.Users!.Where(u => u.UserId != "default"))
        {
            await _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = user.UserId });
        }

        var second = await _plane.Client.DescribeUsersAsync(new DescribeUsersRequest { MaxRecords = 20, Marker = first.Marker });
        Assert.Equal(20, second.Users!.Count);
        Assert.Empty(second.Users!.Select(u => u.UserId).Intersect(first.Users!.Select(u => u.UserId)));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(101)]
    public Task A_page_has_20_to_100_records(int maxRecords) =>
        Refused.WithAsync("InvalidParameterValue", () => _plane.Client.DescribeUsersAsync(new DescribeUsersRequest { MaxRecords = maxRecords }));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("bm9uc2Vuc2U=")]
    public Task A_marker_that_was_not_given_out_is_refused(string marker) =>
        Refused.WithAsync("InvalidParameterValue", () => _plane.Client.DescribeUsersAsync(new DescribeUsersRequest { Marker = marker }));

    private async Task CreateUsers(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await _plane.CreateUserAsync(FormattableString.Invariant($"user{i:D3}"));
        }
    }
}
