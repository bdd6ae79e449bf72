using System.Net;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Calls;

/// <summary>Whatever goes wrong with a call that carries a secret, nothing that is told of it holds the secret.</summary>
public sealed class SecretTests
{
    private const string Secret = "confidential-1234567890";

    private static readonly Dictionary<string, Func<ElastiCacheConnection, Task>> _calls = new()
    {
        ["CreateUser"] = c => c.Users.CreateAsync(
            new UserSpecification { UserId = "app", UserName = "app", AccessString = "on ~* +@read", Passwords = [Test.Secret(Secret)] }, Test.Token),
        ["ModifyUser"] = c => c.PasswordRotation.CompleteAsync("app", Test.Secret(Secret), Test.Token),
        ["CreateReplicationGroup"] = c => c.ReplicationGroups.CreateAsync(
            new() { ReplicationGroupId = "cache", Description = "A cache", CacheNodeType = "cache.t3.small", AuthToken = Test.Secret(Secret) }, Test.Token),
        ["ModifyReplicationGroup"] = c => c.Authentication.ApplyAsync(
            new AuthenticationChange { ReplicationGroupId = "cache", Mode = AccessMode.AuthToken, AuthToken = Test.Secret(Secret) }, cancellationToken: Test.Token),
    };

    private static readonly Dictionary<string, Func<HttpResponseMessage>> _outcomes = new()
    {
        ["refused"] = () => Xml.Error("InvalidParameterValue", "Passwords length must be between 16-128 characters.", HttpStatusCode.BadRequest),
        ["unreadable"] = () => Xml.Answer(HttpStatusCode.OK, "<html>"),
        ["failed"] = () => Xml.Error("InternalFailure", "Something went wrong.", HttpStatusCode.InternalServerError),
        ["broken"] = () => throw new IOException("The connection broke."),
    };

    public static TheoryData<string, string> Matrix => [.. from call in _calls.Keys from outcome in _outcomes.Keys select (call, outcome)];

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Neither_error_nor_call_record_holds_the_secret(string call, string outcome)
    {
        List<CallRecord> records = [];
        var service = new ScriptedService()
            .On(call, _ => _outcomes[outcome]())
            .On("DescribeUsers", Xml.Users(Xml.User().Replace("<PasswordCount>1", "<PasswordCount>2", StringComparison.Ordinal)))
            .On("DescribeReplicationGroups", Xml.Caches(Xml.Cache()));
        using var connection = Test.Connect(service, observer: records.Add);

        Exception? error = await Record.ExceptionAsync(() => _calls[call](connection));

        Assert.NotNull(error);
        Assert.Contains(Secret, string.Concat(service.Calls.SelectMany(c => c.Form.Values)), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString() + string.Concat(records), StringComparison.Ordinal);
    }
}
