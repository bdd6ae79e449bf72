using System.Diagnostics;
using Amazon.ElastiCache;
using Amazon.Runtime;

namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>A server in a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri endpoint)
    {
        _process = process;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public static async Task<HostProcess> StartAsync(string path, CancellationToken cancellationToken)
    {
        string host = Path.Combine(AppContext.BaseDirectory, "ElastiCacheRbac.Local.TestHost.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", host, path]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        string? line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        if (line is null)
        {
            string error = await process.StandardError.ReadToEndAsync(cancellationToken);
            process.Dispose();
            throw new InvalidOperationException("The server did not start: " + error);
        }

        return new HostProcess(process, new Uri(line));
    }

    public AmazonElastiCacheClient CreateClient() => new(
        new BasicAWSCredentials("key", "secret"),
        new AmazonElastiCacheConfig { ServiceURL = Endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>SIGKILL: the process has no say in it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
