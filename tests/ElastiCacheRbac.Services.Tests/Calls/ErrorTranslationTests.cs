using System.Net;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.Calls;

public sealed class ErrorTranslationTests
{
    [Theory]
    [InlineData("UserNotFound", 404, ErrorKind.NotFound, typeof(ResourceNotFoundException))]
    [InlineData("ReplicationGroupNotFoundFault", 404, ErrorKind.NotFound, typeof(ResourceNotFoundException))]
    [InlineData("CacheSubnetGroupNotFoundFault", 400, ErrorKind.NotFound, typeof(ResourceNotFoundException))]
    [InlineData("UserGroupAlreadyExists", 400, ErrorKind.AlreadyExists, typeof(ResourceExistsException))]
    [InlineData("ServerlessCacheAlreadyExistsFault", 400, ErrorKind.AlreadyExists, typeof(ResourceExistsException))]
    [InlineData("InvalidVPCNetworkStateFault", 400, ErrorKind.InvalidState, typeof(ResourceStateException))]
    [InlineData("DefaultUserAssociatedToUserGroup", 400, ErrorKind.InvalidState, typeof(ResourceStateException))]
    [InlineData("UserQuotaExceeded", 400, ErrorKind.QuotaExceeded, typeof(ServiceException))]
    [InlineData("ServerlessCacheQuotaForCustomerExceededFault", 400, ErrorKind.QuotaExceeded, typeof(ServiceException))]
    [InlineData("TagQuotaPerResourceExceeded", 400, ErrorKind.QuotaExceeded, typeof(ServiceException))]
    [InlineData("InvalidParameterCombination", 400, ErrorKind.Refused, typeof(ServiceException))]
    [InlineData("DuplicateUserName", 400, ErrorKind.Refused, typeof(ServiceException))]
    [InlineData("SomethingNew", 400, ErrorKind.Refused, typeof(ServiceException))]
    [InlineData("AccessDenied", 403, ErrorKind.AccessDenied, typeof(ServiceException))]
    [InlineData("ExpiredToken", 403, ErrorKind.AccessDenied, typeof(ServiceException))]
    [InlineData("SomethingElse", 401, ErrorKind.AccessDenied, typeof(ServiceException))]
    [InlineData("InvalidCredentialsException", 408, ErrorKind.AccessDenied, typeof(ServiceException))]
    public async Task A_refusal_keeps_the_services_code_and_words_and_is_of_its_kind(string code, int status, ErrorKind kind, Type type)
    {
        var service = new ScriptedService().Refuse("DeleteUser", code, "The service's words.", (HttpStatusCode)status).On("DescribeUsers", Xml.Users(Xml.User()));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAnyAsync<ServiceException>(() => connection.Users.DeleteAsync("app", Test.Token));

        Assert.IsType(type, error);
        Assert.Equal((code, kind, "app", "request-2"), (error.ErrorId, error.Kind, error.Target, error.RequestId));
        Assert.StartsWith("DeleteUser 'app': The service's words.", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.InnerException);
    }

    [Theory]
    [InlineData("AccessDenied", "The identity needs the IAM permission elasticache:DeleteUser.")]
    [InlineData("ExpiredToken", "sign in again")]
    [InlineData("SignatureDoesNotMatch", "this machine's clock")]
    public async Task A_denial_says_what_to_do(string code, string remedy)
    {
        var service = new ScriptedService().Refuse("DeleteUser", code, status: HttpStatusCode.Forbidden);
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ServiceException>(() => connection.Users.DeleteAsync("app", Test.Token));

        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_answer_of_the_API_is_told_as_such()
    {
        var service = new ScriptedService().On("DescribeUsers", _ => Xml.Answer(HttpStatusCode.NotFound, "<html><body>Not Found</body></html>"));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ServiceException>(() => Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token)));

        Assert.Equal("AnswerUnreadable", error.ErrorId);
    }
}
