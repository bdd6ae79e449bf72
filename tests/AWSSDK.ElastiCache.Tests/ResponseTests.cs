using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

/// <summary>Answers as they stand on the wire.</summary>
public sealed class ResponseTests
{
    [Fact]
    public async Task A_user()
    {
        using var client = Answering("""
            <?xml version="1.0" encoding="UTF-8"?>
            <CreateUserResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/">
              <CreateUserResult>
                <UserGroupIds/>
                <AccessString>on ~app:* -@all +@read</AccessString>
                <Authentication><PasswordCount>1</PasswordCount><Type>password</Type></Authentication>
                <ARN>arn:aws:elasticache:eu-west-1:123456789012:user:app</ARN>
                <UserId>app</UserId>
                <Status>active</Status>
              </CreateUserResult>
              <ResponseMetadata><RequestId>5d8bb1a1-0000</RequestId></ResponseMetadata>
            </CreateUserResponse>
            """);

        var user = await client.CreateUserAsync(new CreateUserRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("app", user.UserId);
        Assert.Equal("on ~app:* -@all +@read", user.AccessString);
        Assert.Same(AuthenticationType.Password, user.Authentication?.Type);
        Assert.Equal(1, user.Authentication?.PasswordCount);
        Assert.Empty(Assert.IsType<List<string>>(user.UserGroupIds));
        Assert.Null(user.UserName);
        Assert.Equal("5d8bb1a1-0000", user.ResponseMetadata.RequestId);
        Assert.Equal(System.Net.HttpStatusCode.OK, user.HttpStatusCode);
    }

    [Fact]
    public async Task A_group_that_is_changing()
    {
        using var client = Answering("""
            <ModifyUserGroupResponse><ModifyUserGroupResult>
              <UserIds><member>default</member><member>app</member></UserIds>
              <PendingChanges><UserIdsToAdd><member>new</member></UserIdsToAdd><UserIdsToRemove/></PendingChanges>
              <Status>modifying</Status><UserGroupId>ug</UserGroupId>
            </ModifyUserGroupResult></ModifyUserGroupResponse>
            """);

        var group = await client.ModifyUserGroupAsync(new ModifyUserGroupRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(["default", "app"], group.UserIds);
        Assert.Equal(["new"], group.PendingChanges?.UserIdsToAdd);
        Assert.Empty(group.PendingChanges?.UserIdsToRemove!);
        Assert.Null(group.ReplicationGroups);
    }

    [Fact]
    public async Task Text_is_read_as_it_is()
    {
        using var client = Answering("""
            <ListTagsForResourceResponse><ListTagsForResourceResult><!-- a comment --><TagList>
              <Tag><Key>a &lt;b&gt; &amp; c</Key><Value><![CDATA[<raw>]]> tail</Value></Tag>
              <Tag><Key>empty</Key><Value></Value></Tag>
              <Tag><Key>none</Key></Tag>
              <Tag><Key>spaces</Key><Value>  </Value></Tag>
            </TagList></ListTagsForResourceResult></ListTagsForResourceResponse>
            """);

        var tags = await client.ListTagsForResourceAsync(new ListTagsForResourceRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(
            [("a <b> & c", "<raw> tail"), ("empty", ""), ("none", null), ("spaces", "  ")],
            tags.TagList!.Select(t => (t.Key, t.Value)));
    }

    [Fact]
    public async Task An_empty_element_has_no_number_truth_or_time()
    {
        using var client = Answering("""
            <DescribeReplicationGroupsResponse><DescribeReplicationGroupsResult><ReplicationGroups><ReplicationGroup>
              <SnapshotRetentionLimit/><ClusterEnabled></ClusterEnabled><ReplicationGroupCreateTime/><PendingModifiedValues/>
            </ReplicationGroup></ReplicationGroups></DescribeReplicationGroupsResult></DescribeReplicationGroupsResponse>
            """);

        var answer = await client.DescribeReplicationGroupsAsync(TestContext.Current.CancellationToken);

        var group = Assert.Single(answer.ReplicationGroups!);
        Assert.Null(group.SnapshotRetentionLimit);
        Assert.Null(group.ClusterEnabled);
        Assert.Null(group.ReplicationGroupCreateTime);
        Assert.NotNull(group.PendingModifiedValues);
    }

    [Fact]
    public async Task Times_are_read_in_UTC()
    {
        using var client = Answering("""
            <DescribeEventsResponse><DescribeEventsResult><Events>
              <Event><Date>2026-03-01T10:30:00.123Z</Date></Event><Event><Date>2026-03-01T12:30:00+02:00</Date></Event>
            </Events></DescribeEventsResult></DescribeEventsResponse>
            """);

        var events = await client.DescribeEventsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [new DateTime(2026, 3, 1, 10, 30, 0, 123, DateTimeKind.Utc), new DateTime(2026, 3, 1, 10, 30, 0, DateTimeKind.Utc)],
            events.Events!.Select(e => e.Date!.Value));
        Assert.All(events.Events!, e => Assert.Equal(DateTimeKind.Utc, e.Date!.Value.Kind));
    }

    [Theory]
    [InlineData("<html><body>Sign in to the hotel's network</body></html>")]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("<DescribeUsersResponse><DescribeUsersResult><Users><member>")]
    [InlineData("<DescribeUsersResponse><DescribeUsersResult><Users><member><Authentication><PasswordCount>many</PasswordCount></Authentication></member></Users></DescribeUsersResult></DescribeUsersResponse>")]
    [InlineData("<DescribeUsersResponse><DescribeUsersResult><Users><member><UserId><b>app</b></UserId></member></Users></DescribeUsersResult></DescribeUsersResponse>")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task An_answer_that_is_not_the_services_is_refused(string body)
    {
        using var client = Answering(body);

        var e = await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.DescribeUsersAsync(new DescribeUsersRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(System.Net.HttpStatusCode.OK, e.StatusCode);
        Assert.NotNull(e.InnerException);
    }

    private static AmazonElastiCacheClient Answering(string body) => TestClient.Create(RecordingHandler.Answering(body));
}
