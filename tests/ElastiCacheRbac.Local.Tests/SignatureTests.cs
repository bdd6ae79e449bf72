using System.Net;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class SignatureTests
{
    private const string Scope = "Credential=AKIDEXAMPLE/20260302/us-east-1/elasticache/aws4_request";
    private const string Headers = "SignedHeaders=content-type;host;x-amz-date";
    private const string Signature = "Signature=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("AWS4-HMAC-SHA256 " + Scope + ", " + Headers + ", " + Signature, null)]
    [InlineData("AWS4-HMAC-SHA256 " + Scope + "," + Headers + "," + Signature, null)]
    [InlineData("Bearer token", "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 " + Headers + ", " + Signature, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 " + Scope + ", " + Signature, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 " + Scope + ", " + Headers, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 " + Scope + ", SignedHeaders=x-amz-date, " + Signature, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 " + Scope + ", " + Headers + ", Signature=abc", "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/us-east-1/s3/aws4_request, " + Headers + ", " + Signature, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKID\u0001/20260302/us-east-1/elasticache/aws4_request, " + Headers + ", " + Signature, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/nowhere/elasticache/aws4_request, " + Headers + ", " + Signature, "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260303/us-east-1/elasticache/aws4_request, " + Headers + ", " + Signature, "IncompleteSignature")]
    public async Task A_signature_is_checked_for_its_form(string authorization, string? code)
    {
        using var plane = new TestPlane();
        using var client = new RawClient(plane.Plane);

        RawAnswer answer = await client.SendAsync(
            new FormUrlEncodedContent([new("Action", "DescribeUsers"), new("Version", "2015-02-02")]), authorization);

        Assert.Equal((code is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        using var plane = new TestPlane();
        using var client = new HttpClient(plane.Plane.CreateHandler());

        using HttpResponseMessage answer = await client.GetAsync(new Uri("http://localhost/?Action=DescribeUsers"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("MissingAuthenticationToken", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_credentials_the_real_clients_signature_is_verified()
    {
        using var plane = new TestPlane(options: new LocalControlPlaneOptions { Credentials = new Dictionary<string, string> { ["AKID"] = "right" } });
        using var right = plane.ClientFor("us-east-1", new BasicAWSCredentials("AKID", "right"));
        using var wrong = plane.ClientFor("us-east-1", new BasicAWSCredentials("AKID", "wrong"));
        using var unknown = plane.ClientFor("us-east-1", new BasicAWSCredentials("OTHER", "right"));

        // What has to be escaped is what goes wrong.
        await right.CreateUserAsync(new CreateUserRequest { UserId = "app", UserName = "a b+c&d=é%~*", Engine = "redis", AccessString = "on ~* &* +@all", Passwords = [TestPlane.Password] });
        Assert.Equal("a b+c&d=é%~*", Assert.Single((await right.DescribeUsersAsync(new DescribeUsersRequest { UserId = "app" })).Users!).UserName);
        Assert.Equal("SignatureDoesNotMatch", (await Assert.ThrowsAnyAsync<AmazonServiceException>(() => wrong.DescribeUsersAsync(new DescribeUsersRequest()))).ErrorCode);
        Assert.Equal("InvalidClientTokenId", (await Assert.ThrowsAnyAsync<AmazonServiceException>(() => unknown.DescribeUsersAsync(new DescribeUsersRequest()))).ErrorCode);
    }

    [Fact]
    public async Task A_presigned_query_is_verified_as_well()
    {
        // Signed elsewhere, by the documentation's steps, for the secret key "right".
        const string Query = "Action=DescribeUsers&Version=2015-02-02&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260302%2Fus-east-1%2Felasticache%2Faws4_request"
            + "&X-Amz-Date=20260302T120000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=";
        using var plane = new TestPlane(options: new LocalControlPlaneOptions { Credentials = new Dictionary<string, string> { ["AKID"] = "right" } });
        using var client = new HttpClient(plane.Plane.CreateHandler());

        using HttpResponseMessage right = await client.GetAsync(
            new Uri("http://localhost/?" + Query + "cd4be48bdcf23e09b9c83776026d6fb5a5e174d305f31cb48a17baa423669e31"), TestContext.Current.CancellationToken);
        using HttpResponseMessage wrong = await client.GetAsync(new Uri("http://localhost/?" + Query + new string('a', 64)), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (right.StatusCode, wrong.StatusCode));
    }
}
