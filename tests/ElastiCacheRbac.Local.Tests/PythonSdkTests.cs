using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>The AWS SDK for Python as a client of the server, where Python and boto3 are present. Its signatures are verified.</summary>
public sealed class PythonSdkTests(ITestOutputHelper output)
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Python");

    [Fact]
    public async Task Boto3_administers_users_groups_and_caches()
    {
        var plane = new LocalControlPlane(new LocalControlPlaneOptions { Credentials = new Dictionary<string, string> { ["AKIDEXAMPLE"] = "secret" } });
        await using var server = await LocalServer.StartAsync(plane, cancellationToken: TestContext.Current.CancellationToken);
        var python = new OtherProgram(OperatingSystem.IsWindows() ? "python" : "python3", _folder, new Dictionary<string, string>
        {
            ["ENDPOINT"] = server.Endpoint.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        });
        Assert.SkipUnless(await python.TryRunAsync("-c", "import boto3") is (0, _), "Python with boto3 is not installed.");

        output.WriteLine(await python.RunAsync("-m", "unittest", "-v", "rbac_test"));
    }
}
