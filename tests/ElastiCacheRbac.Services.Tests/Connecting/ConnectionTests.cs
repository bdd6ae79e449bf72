using System.Net;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.Connecting;

/// <summary>Tests that change the environment of the process; they run alone.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public static class ProcessEnvironment;

[Collection(nameof(ProcessEnvironment))]
public sealed class ConnectionTests
{
    public static TheoryData<string, ConnectionSettings, string?, string> Regions => new()
    {
        { "named", new() { Region = "AP-south-1", ProfileName = "work", EndpointUrl = new("https://elasticache.eu-west-3.amazonaws.com") }, "us-west-2", "ap-south-1" },
        { "endpoint", new() { ProfileName = "work", EndpointUrl = new("https://elasticache.eu-west-3.amazonaws.com") }, "us-west-2", "eu-west-3" },
        { "private endpoint", new() { EndpointUrl = new("https://vpce-1.elasticache.us-gov-west-1.vpce.amazonaws.com") }, null, "us-gov-west-1" },
        { "profile", new() { ProfileName = "work" }, "us-west-2", "eu-central-1" },
        { "environment", new(), "us-west-2", "us-west-2" },
        { "default profile", new(), null, "eu-north-1" },
    };

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_region_is_the_named_one_the_endpoints_the_profiles_or_the_environments(string from, ConnectionSettings settings, string? environment, string region)
    {
        using var _ = new EnvironmentScope(("AWS_REGION", environment), ("AWS_PROFILE", "usual"));
        using var connection = ElastiCacheConnection.Open(settings);

        Assert.True(region == connection.Region, $"{from}: {connection.Region}");
    }

    [Fact]
    public void Without_any_region_the_error_says_the_ways_to_name_one()
    {
        using var _ = new EnvironmentScope();

        var error = Assert.Throws<InvalidInputException>(() => ElastiCacheConnection.Open(new ConnectionSettings()));

        Assert.Equal("RegionMissing", error.ErrorId);
        Assert.All(["-Region", "profile", "Set-EcSession", "AWS_REGION"], way => Assert.Contains(way, error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8000")]
    [InlineData("http://localhost:4566/")]
    [InlineData(null)]
    public async Task A_control_plane_on_this_machine_needs_neither_region_nor_credentials(string? endpoint)
    {
        using var _ = new EnvironmentScope();
        var service = new ScriptedService().On("DescribeUsers", Xml.Users());
        using var connection = ElastiCacheConnection.Open(new ConnectionSettings { Handler = service, EndpointUrl = endpoint is null ? null : new Uri(endpoint) });

        await Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token));

        Assert.Equal("us-east-1", connection.Region);
        Assert.Contains("/us-east-1/elasticache/aws4_request", Authorization(service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_signed_with_the_profiles_key_for_the_profiles_region()
    {
        using var _ = new EnvironmentScope();
        var service = new ScriptedService().On("DescribeUsers", Xml.Users());
        using var connection = ElastiCacheConnection.Open(new ConnectionSettings { Handler = service, ProfileName = "work" });

        await Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token));

        Assert.Contains("Credential=AKIAWORK/", Authorization(service), StringComparison.Ordinal);
        Assert.Contains("/eu-central-1/elasticache/", Authorization(service), StringComparison.Ordinal);
        Assert.Equal("elasticache.eu-central-1.amazonaws.com", service.Calls[0].Request.RequestUri!.Host);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("chained")]
    public async Task A_chain_of_roles_is_assumed_one_with_the_other(string? profileOfEnvironment)
    {
        using var _ = new EnvironmentScope(("AWS_PROFILE", profileOfEnvironment));
        var service = new ScriptedService()
            .On("AssumeRole", Role("ASIAADMIN"))
            .On("AssumeRole", Role("ASIAAUDITOR"))
            .On("DescribeUsers", Xml.Users());
        using var connection = ElastiCacheConnection.Open(new ConnectionSettings
        {
            Handler = service,
            EndpointUrl = new Uri("https://elasticache.eu-west-1.amazonaws.com"),
            ProfileName = profileOfEnvironment is null ? "chained" : null,
            Region = "eu-west-1",
        });
        Assert.Empty(service.Calls);

        await Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token));
        await Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token));

        Assert.Equal(["AssumeRole", "AssumeRole", "DescribeUsers", "DescribeUsers"], service.Operations);
        Assert.Equal(["arn:aws:iam::123456789012:role/admin", "arn:aws:iam::210987654321:role/auditor"], service.Calls.Take(2).Select(c => c["RoleArn"]));
        Assert.Equal(("ours", "night-shift"), (service.Calls[0]["ExternalId"], service.Calls[1]["RoleSessionName"]));
        Assert.Equal("sts.eu-west-1.amazonaws.com", service.Calls[0].Request.RequestUri!.Host);
        Assert.All(
            service.Calls.Zip(["AKIAWORK", "ASIAADMIN", "ASIAAUDITOR", "ASIAAUDITOR"]),
            pair => Assert.Contains($"Credential={pair.Second}/", pair.First.Request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_told_as_what_it_is()
    {
        var service = new ScriptedService().Refuse("AssumeRole", "AccessDenied", "Not authorized to assume.", HttpStatusCode.Forbidden);
        using var connection = ElastiCacheConnection.Open(new ConnectionSettings { Handler = service, ProfileName = "admin" });

        var error = await Assert.ThrowsAsync<EcException>(() => Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token)));

        Assert.Equal(("CredentialsUnavailable", ErrorKind.AccessDenied), (error.ErrorId, error.Kind));
        Assert.Contains("Not authorized to assume.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_for_signing_in_are_not_loaded_before_such_a_profile_is_used()
    {
        using var connection = Test.Connect(new ScriptedService());

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name is "AWSSDK.SSO" or "AWSSDK.SSOOIDC");
    }

    [Fact]
    public async Task A_temporary_key_sends_its_session_token()
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users());
        using var connection = ElastiCacheConnection.Open(
            new ConnectionSettings { Handler = service, Region = "eu-west-1", AccessKey = "ASIA1", SecretKey = "s", SessionToken = "token" });

        await Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token));

        Assert.Equal("token", service.Calls[0].Request.Headers.GetValues("X-Amz-Security-Token").Single());
    }

    [Fact]
    public async Task Stored_credentials_of_another_SDK_are_read_by_their_names()
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users());
        var stored = new ForeignWrapper(new ForeignCredentials());
        using var connection = ElastiCacheConnection.Open(new ConnectionSettings { Handler = service, Region = "eu-west-1", StoredCredentials = stored });

        await Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token));

        Assert.Contains("Credential=AKIAFOREIGN/", Authorization(service), StringComparison.Ordinal);
        Assert.Equal("foreign-token", service.Calls[0].Request.Headers.GetValues("X-Amz-Security-Token").Single());
    }

    [Fact]
    public async Task Stored_credentials_that_are_none_say_so()
    {
        using var connection = ElastiCacheConnection.Open(
            new ConnectionSettings { Handler = new ScriptedService(), Region = "eu-west-1", StoredCredentials = "nothing of the kind" });

        var error = await Assert.ThrowsAsync<EcException>(() => Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token)));

        Assert.Equal(("StoredCredentialsUnusable", ErrorKind.AccessDenied), (error.ErrorId, error.Kind));
    }

    [Fact]
    public async Task No_credentials_anywhere_is_found_at_the_first_call_with_what_to_do()
    {
        using var _ = new EnvironmentScope();
        using var connection = ElastiCacheConnection.Open(new ConnectionSettings { Region = "eu-west-1" });

        var error = await Assert.ThrowsAsync<EcException>(() => Test.ListAsync(connection.Users.DescribeAsync(cancellationToken: Test.Token)));

        Assert.Equal(("CredentialsUnavailable", ErrorKind.AccessDenied), (error.ErrorId, error.Kind));
        Assert.Contains("aws sso login", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, ConnectionSettings> Mistakes => new()
    {
        { "ProfileNotFound", new() { Region = "eu-west-1", ProfileName = "nobody" } },
        { "ProfileUnusable", new() { Region = "eu-west-1", ProfileName = "signin" } },
        { "ProfileUnusable", new() { Region = "eu-west-1", ProfileName = "circle" } },
        { "AccessKeyIncomplete", new() { Region = "eu-west-1", AccessKey = "AKIA" } },
        { "AccessKeyIncomplete", new() { Region = "eu-west-1", SecretKey = "s" } },
        { "AccessKeyIncomplete", new() { Region = "eu-west-1", SessionToken = "t" } },
        { "CredentialsContradictory", new() { Region = "eu-west-1", ProfileName = "work", AccessKey = "AKIA", SecretKey = "s" } },
        { "RegionInvalid", new() { Region = "Ireland" } },
        { "EndpointInvalid", new() { Region = "eu-west-1", EndpointUrl = new("ftp://somewhere") } },
        { "EndpointInvalid", new() { Region = "eu-west-1", EndpointUrl = new("somewhere", UriKind.Relative) } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Open_refuses_settings_that_cannot_work(string errorId, ConnectionSettings settings)
    {
        using var _ = new EnvironmentScope();

        var error = Assert.ThrowsAny<EcException>(() => ElastiCacheConnection.Open(settings));

        Assert.Equal(errorId, error.ErrorId);
    }

    [Fact]
    public void Settings_tell_no_secret()
    {
        var settings = new ConnectionSettings { Region = "eu-west-1", AccessKey = "AKIA", SecretKey = "hidden-key", SessionToken = "hidden-token" };

        Assert.Equal("eu-west-1 as AKIA", settings.ToString());
    }

    [Fact]
    public async Task The_observer_is_told_of_every_call()
    {
        List<CallRecord> calls = [];
        var service = new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User())).Refuse("DeleteUser", "UserNotFound", status: HttpStatusCode.NotFound);
        using var connection = Test.Connect(service, observer: calls.Add);

        await connection.Users.FindAsync("app", Test.Token);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => connection.Users.DeleteAsync("app", Test.Token));

        Assert.Equal(
            [new CallRecord("DescribeUsers", "app", TimeSpan.Zero, "request-1", null), new CallRecord("DeleteUser", "app", TimeSpan.Zero, "request-2", "UserNotFound")],
            calls);
    }

    private static Func<ScriptedService.Call, HttpResponseMessage> Role(string accessKey) => _ => Xml.Answer(
        HttpStatusCode.OK,
        "<AssumeRoleResponse xmlns='https://sts.amazonaws.com/doc/2011-06-15/'><AssumeRoleResult><Credentials>" +
        $"<AccessKeyId>{accessKey}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>" +
        "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>");

    private static string Authorization(ScriptedService service) => service.Calls[0].Request.Headers.GetValues("Authorization").Single();

    private sealed record ForeignWrapper(ForeignCredentials Credentials);

    private sealed class ForeignCredentials
    {
        private readonly ForeignKeys _keys = new("AKIAFOREIGN", "secret", "foreign-token");

        public ForeignKeys GetCredentials() => _keys;
    }

    private sealed record ForeignKeys(string AccessKey, string SecretKey, string Token);
}
