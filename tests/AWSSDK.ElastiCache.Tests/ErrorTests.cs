using System.Net;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class ErrorTests
{
    public static TheoryData<string, string, string, int> ModelledErrors =>
        [.. RawModel.Errors.Select(e => new TheoryDataRow<string, string, string, int>(e.Operation, e.Shape, e.Code, e.Status))];

    [Theory]
    [MemberData(nameof(ModelledErrors))]
    public async Task Every_error_of_the_model_is_an_exception_of_its_own(string operation, string shape, string code, int status)
    {
        using var client = Answering((HttpStatusCode)status, Error(code));

        var e = await Assert.ThrowsAnyAsync<AmazonElastiCacheException>(() => AnyOperation.CallAsync(
            client, operation, AnyOperation.NewRequest(operation), TestContext.Current.CancellationToken));

        Assert.Equal(ExceptionName(shape), e.GetType().Name);
        Assert.Equal(("What went wrong.", code, ErrorType.Sender, "request-id", (HttpStatusCode)status), Parts(e));
        Assert.NotNull(e.InnerException);
    }

    [Fact]
    public async Task Exceptions_have_the_official_names()
    {
        await Throws<UserNotFoundException>("UserNotFound");
        await Throws<UserAlreadyExistsException>("UserAlreadyExists");
        await Throws<DefaultUserRequiredException>("DefaultUserRequired");
        await Throws<InvalidParameterValueException>("InvalidParameterValue");
        await Throws<ReplicationGroupNotFoundException>("ReplicationGroupNotFoundFault");
        await Throws<CacheSubnetGroupInUseException>("CacheSubnetGroupInUse");
        await Throws<InvalidARNException>("InvalidARN");
        await Throws<TagQuotaPerResourceExceededException>("TagQuotaPerResourceExceeded");

        static async Task Throws<T>(string code)
            where T : AmazonElastiCacheException
        {
            using var client = Answering(HttpStatusCode.BadRequest, Error(code));
            await Assert.ThrowsAsync<T>(() => client.DescribeUsersAsync(new DescribeUsersRequest(), TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("AccessDenied", HttpStatusCode.Forbidden)]
    [InlineData("FromTheFuture", HttpStatusCode.BadRequest)]
    public async Task Any_other_code_is_told_by_the_common_exception(string code, HttpStatusCode status)
    {
        var e = await ErrorOf(status, Error(code));

        Assert.IsType<AmazonElastiCacheException>(e);
        Assert.Equal(("What went wrong.", code, ErrorType.Sender, "request-id", status), Parts(e));
    }

    [Fact]
    public async Task An_error_of_the_service_itself()
    {
        var e = await ErrorOf(HttpStatusCode.InternalServerError, Error("InternalFailure", type: "Receiver"));

        Assert.Equal(("What went wrong.", "InternalFailure", ErrorType.Receiver, "request-id", HttpStatusCode.InternalServerError), Parts(e));
    }

    [Theory]
    [InlineData("<html><head><title>502</title></head><body><hr>nginx</body></html>", "nginx")]
    [InlineData("<!DOCTYPE html><html><body>Bad gateway</body></html>", "Bad gateway")]
    [InlineData("<ErrorResponse><Error><Type>Sender</Type>", "<ErrorResponse>")]
    [InlineData("{\"message\":\"Forbidden\"}", "Forbidden")]
    [InlineData("upstream connect error", "upstream")]
    [InlineData("", "empty")]
    public async Task An_answer_without_an_error_document_is_told_with_its_status_and_beginning(string body, string told)
    {
        var e = await ErrorOf(HttpStatusCode.BadGateway, body);

        Assert.IsType<AmazonElastiCacheException>(e);
        Assert.Equal(HttpStatusCode.BadGateway, e.StatusCode);
        Assert.Null(e.ErrorCode);
        Assert.Contains("502 (BadGateway)", e.Message, StringComparison.Ordinal);
        Assert.Contains(told, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_without_an_error_document_is_cut()
    {
        var e = await ErrorOf(HttpStatusCode.BadGateway, new string('x', 100_000));

        Assert.InRange(e.Message.Length, 200, 400);
    }

    private static async Task<AmazonElastiCacheException> ErrorOf(HttpStatusCode status, string body)
    {
        using var client = Answering(status, body);
        return await Assert.ThrowsAnyAsync<AmazonElastiCacheException>(
            () => client.DescribeUsersAsync(new DescribeUsersRequest(), TestContext.Current.CancellationToken));
    }

    /// <summary>The official name: <c>UserNotFoundFault</c>, <c>SubnetInUse</c> are UserNotFoundException, SubnetInUseException.</summary>
    private static string ExceptionName(string shape) =>
        shape.EndsWith("Exception", StringComparison.Ordinal) ? shape
        : shape.EndsWith("Fault", StringComparison.Ordinal) ? shape[..^"Fault".Length] + "Exception"
        : shape + "Exception";

    private static string Error(string code, string type = "Sender") => $"""
        <ErrorResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/">
          <Error><Type>{type}</Type><Code>{code}</Code><Message>What went wrong.</Message></Error>
          <RequestId>request-id</RequestId>
        </ErrorResponse>
        """;

    private static (string Message, string ErrorCode, ErrorType ErrorType, string RequestId, HttpStatusCode StatusCode) Parts(
        AmazonServiceException e) => (e.Message, e.ErrorCode, e.ErrorType, e.RequestId, e.StatusCode);

    private static AmazonElastiCacheClient Answering(HttpStatusCode status, string body) =>
        TestClient.Create(new RecordingHandler(_ => new Answer(status, body)));
}
