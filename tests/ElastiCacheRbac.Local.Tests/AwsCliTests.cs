using System.Text.Json;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>The AWS CLI as a client of the server, where it is present: the commands that people use, as they write them.</summary>
public sealed class AwsCliTests
{
    private const string Password = "correct-horse-battery";
    private const string UserArn = "arn:aws:elasticache:eu-west-1:123456789012:user:app";

    [Fact]
    public async Task The_CLI_administers_users_groups_and_caches()
    {
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        var aws = new OtherProgram("aws", AppContext.BaseDirectory, new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "key",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_DEFAULT_REGION"] = "eu-west-1",
            ["AWS_DEFAULT_OUTPUT"] = "json",
            ["AWS_PAGER"] = "",
            ["AWS_CONFIG_FILE"] = folder.File("none"),
            ["AWS_SHARED_CREDENTIALS_FILE"] = folder.File("none"),
        });
        Assert.SkipUnless(await aws.TryRunAsync("--version") is (0, _), "The AWS CLI is not installed.");

        Assert.Equal("123456789012", (await CallAsync("sts", "get-caller-identity")).GetProperty("Account").GetString());
        JsonElement user = await CallAsync(
            "elasticache", "create-user", "--user-id", "app", "--user-name", "app", "--engine", "REDIS", "--access-string", "on ~app:* +@read", "--passwords", Password, "--tags", "Key=team,Value=ops");
        Assert.Equal("on ~app:* -@all +@read", user.GetProperty("AccessString").GetString());
        Assert.Equal(1, user.GetProperty("Authentication").GetProperty("PasswordCount").GetInt32());
        await CallAsync("elasticache", "create-user", "--user-id", "new-default", "--user-name", "default", "--engine", "redis", "--access-string", "off +get ~keys*", "--no-password-required");
        await CallAsync("elasticache", "modify-user", "--user-id", "app", "--authentication-mode", "Type=password,Passwords=" + Password);
        Assert.Equal("[\"app\"]", (await CallAsync("elasticache", "describe-users", "--filters", "Name=user-id,Values=app", "--query", "Users[].UserId")).ToString().Replace("\n", "").Replace(" ", ""));
        Assert.Equal(3, (await CallAsync("elasticache", "describe-users", "--page-size", "20")).GetProperty("Users").GetArrayLength());

        await CallAsync("elasticache", "create-user-group", "--user-group-id", "group", "--engine", "redis", "--user-ids", "default", "app");
        JsonElement swapped = await CallAsync("elasticache", "modify-user-group", "--user-group-id", "group", "--user-ids-to-add", "new-default", "--user-ids-to-remove", "default");
        Assert.Equal("new-default", swapped.GetProperty("PendingChanges").GetProperty("UserIdsToAdd")[0].GetString());

        await CallAsync(
            "elasticache", "create-replication-group", "--replication-group-id", "cache", "--replication-group-description", "a cache", "--engine", "redis", "--cache-node-type", "cache.t3.small",
            "--cache-subnet-group-name", "default", "--num-cache-clusters", "2", "--automatic-failover-enabled", "--transit-encryption-enabled", "--user-group-ids", "group");
        await aws.RunAsync(["--endpoint-url", server.Endpoint.ToString(), "elasticache", "wait", "replication-group-available", "--replication-group-id", "cache"]);
        await RefusedAsync("InvalidUserGroupState", "elasticache", "delete-user-group", "--user-group-id", "group");
        await CallAsync(
            "elasticache", "modify-replication-group", "--replication-group-id", "cache", "--remove-user-groups", "--auth-token", "auth-token-of-a-test", "--auth-token-update-strategy", "SET", "--apply-immediately");
        JsonElement cache = (await CallAsync("elasticache", "describe-replication-groups", "--replication-group-id", "cache")).GetProperty("ReplicationGroups")[0];
        Assert.Equal((true, 0), (cache.GetProperty("AuthTokenEnabled").GetBoolean(), cache.GetProperty("UserGroupIds").GetArrayLength()));

        Assert.Equal("ops", (await CallAsync("elasticache", "list-tags-for-resource", "--resource-name", UserArn)).GetProperty("TagList")[0].GetProperty("Value").GetString());
        Assert.Equal("group", (await CallAsync("elasticache", "describe-events", "--source-type", "user-group")).GetProperty("Events")[0].GetProperty("SourceIdentifier").GetString());
        await RefusedAsync("UserAlreadyExists", "elasticache", "create-user", "--user-id", "app", "--user-name", "app", "--engine", "redis", "--access-string", "on", "--no-password-required");
        await RefusedAsync("UserNotFound", "elasticache", "describe-users", "--user-id", "nobody");
        await RefusedAsync("NotImplemented", "elasticache", "describe-snapshots");

        async Task<JsonElement> CallAsync(params string[] arguments) =>
            JsonElement.Parse(await aws.RunAsync(["--endpoint-url", server.Endpoint.ToString(), .. arguments]));

        async Task RefusedAsync(string code, params string[] arguments)
        {
            (int exitCode, string text) = (await aws.TryRunAsync(["--endpoint-url", server.Endpoint.ToString(), .. arguments]))!.Value;
            Assert.NotEqual(0, exitCode);
            Assert.Contains($"({code})", text, StringComparison.Ordinal);
        }
    }
}
