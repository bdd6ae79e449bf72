using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>A real server (such as Debian's redis-server) on a free loopback port, without data on disk.</summary>
internal sealed class RedisServer : IDisposable
{
    /// <summary>Names a server's program to start instead of the redis-server on the path.</summary>
    public const string PathVariable = "ECRBAC_SERVER";

    private readonly Process _process;

    private RedisServer(Process process, int port, string engine, string version)
    {
        _process = process;
        Port = port;
        Version = version;
        Engine = EngineVersion.Parse($"{engine}-{version}");
    }

    public int Port { get; }

    /// <summary>Such as <c>7.0.15</c>.</summary>
    public string Version { get; }

    public EngineVersion Engine { get; }

    /// <summary>Starts the server; null where none is installed.</summary>
    public static RedisServer? TryStart()
    {
        string? path = Environment.GetEnvironmentVariable(PathVariable) ?? (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server"))
            .FirstOrDefault(File.Exists);
        return path is null ? null : Start(path);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static RedisServer Start(string path)
    {
        int port = FreePort();
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "no" },
        };
        var process = Process.Start(start)!;
        string engine = string.Empty;
        string version = string.Empty;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // Such as: Redis version=7.0.15, bits=64, …
            if (line.Split(" version=") is [string before, string after])
            {
                engine = before.Split(' ')[^1];
                version = after.Split(',')[0];
            }

            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // What it writes from now on is read so that its pipe never fills.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new RedisServer(process, port, engine, version);
            }
        }

        throw new InvalidOperationException($"{path} ended without accepting connections.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
