using Amazon.ElastiCache.Model;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class FirstCallTests
{
    [Fact]
    public async Task A_user_is_created()
    {
        var handler = new RecordingHandler(_ => Answer.Ok("""
            <CreateUserResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/"><CreateUserResult>
              <UserId>app</UserId><Status>active</Status><UserGroupIds/>
              <Authentication><Type>password</Type><PasswordCount>1</PasswordCount></Authentication>
            </CreateUserResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></CreateUserResponse>
            """));
        using var client = TestClient.Create(handler);
        var response = await client.CreateUserAsync(new CreateUserRequest { UserId = "app", Passwords = ["a b+*~é"] }, TestContext.Current.CancellationToken);
        Assert.Equal("Action=CreateUser&Passwords.member.1=a%20b%2B%2A~%C3%A9&UserId=app&Version=2015-02-02", handler.Sent[0].Body);
        Assert.Equal("app", response.UserId);
        Assert.Equal("r-1", response.ResponseMetadata.RequestId);
        Assert.Empty(response.UserGroupIds!);
        Assert.Equal(1, response.Authentication!.PasswordCount);
    }
}
