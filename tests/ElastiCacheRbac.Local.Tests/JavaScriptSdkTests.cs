using System.ComponentModel;
using System.Diagnostics;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>The AWS SDK for JavaScript as a client of the server, where Node.js is present.</summary>
public sealed class JavaScriptSdkTests(ITestOutputHelper output)
{
    private const int OldestNode = 20;

    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_JavaScript_SDK_administers_users_groups_and_caches()
    {
        // Beside the tests' own binaries, in the folder of what a build makes.
        string folder = Path.Combine(AppContext.BaseDirectory, "JavaScript");
        if (await TryRunAsync("npm", ["--version"], folder) is null || await TryRunAsync("node", ["--version"], folder) is not (0, var version))
        {
            Assert.Skip("Node.js is not installed.");
            return;
        }

        Assert.SkipUnless(Version.Parse(version.Trim().TrimStart('v')).Major >= OldestNode, $"The SDK needs Node.js {OldestNode}; this is {version}.");

        await RunAsync("npm", ["ci"], folder);
        await using var server = await LocalServer.StartAsync(new LocalControlPlane(), cancellationToken: _ct);

        await RunAsync("node", ["--test", "rbac.test.mjs"], folder, server.Endpoint.ToString());
    }

    private async Task RunAsync(string program, string[] arguments, string folder, string? endpoint = null)
    {
        (int exitCode, string text) = (await TryRunAsync(program, arguments, folder, endpoint)).GetValueOrDefault((-1, "It did not start."));
        output.WriteLine(text);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {exitCode}.\n{text}");
    }

    private static async Task<(int ExitCode, string Text)?> TryRunAsync(string program, string[] arguments, string folder, string? endpoint = null)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ENDPOINT"] = endpoint;
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(_ct);
            string text = await process.StandardOutput.ReadToEndAsync(_ct);
            await process.WaitForExitAsync(_ct);
            return (process.ExitCode, text + await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
