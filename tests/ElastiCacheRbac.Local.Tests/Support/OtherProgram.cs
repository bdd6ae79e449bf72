using System.ComponentModel;
using System.Diagnostics;

namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>A program that shares no code with this project, as a client of the server.</summary>
/// <param name="name">Its name, to be looked for where the system looks for programs.</param>
/// <param name="folder">Where it runs.</param>
/// <param name="environment">What it finds in its environment besides what there is.</param>
internal sealed class OtherProgram(string name, string folder, IReadOnlyDictionary<string, string>? environment = null)
{
    /// <summary>Runs it to its end; null if it is not installed.</summary>
    public async Task<(int ExitCode, string Text)?> TryRunAsync(params string[] arguments)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(name, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string variable, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[variable] = value;
        }

        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            string text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, text + await errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs it to a good end, and gives what it wrote.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        (int exitCode, string text) = (await TryRunAsync(arguments)).GetValueOrDefault((-1, "It did not start."));
        Assert.True(exitCode == 0, $"{name} {string.Join(' ', arguments)} ended with {exitCode}.\n{text}");
        return text;
    }
}
