using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>The AWS SDK for JavaScript as a client of the server, where Node.js is present.</summary>
public sealed class JavaScriptSdkTests(ITestOutputHelper output)
{
    private const int OldestNode = 20;

    // Beside the tests' own binaries, in the folder of what a build makes.
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "JavaScript");

    [Fact]
    public async Task The_JavaScript_SDK_administers_users_groups_and_caches()
    {
        var npm = new OtherProgram(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", _folder);
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: TestContext.Current.CancellationToken);
        var node = new OtherProgram("node", _folder, new Dictionary<string, string> { ["ENDPOINT"] = server.Endpoint.ToString() });
        if (await npm.TryRunAsync("--version") is null || await node.TryRunAsync("--version") is not (0, var version))
        {
            Assert.Skip("Node.js is not installed.");
            return;
        }

        Assert.SkipUnless(Version.Parse(version.Trim().TrimStart('v')).Major >= OldestNode, $"The SDK needs Node.js {OldestNode}; this is {version}.");

        output.WriteLine(await npm.RunAsync("ci"));
        output.WriteLine(await node.RunAsync("--test", "rbac.test.mjs"));
    }
}
