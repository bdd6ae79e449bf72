using System.Management.Automation;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.LocalServers;

/// <summary>Stops local servers that this session started; without parameters all of them.</summary>
/// <example><code>Stop-EcLocalServer</code><para>Stops every local server of this session.</para></example>
/// <example><code>$server = Start-EcLocalServer -PassThru; $server | Stop-EcLocalServer</code><para>Stops one.</para></example>
[Cmdlet(VerbsLifecycle.Stop, "EcLocalServer")]
public sealed class StopEcLocalServerCommand : EcCmdlet
{
    /// <summary>The server to stop, as Start-EcLocalServer -PassThru wrote it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public LocalServerInfo[]? Server { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        List<LocalServerInfo> running = EcSession.Current.Servers;
        foreach (LocalServerInfo server in Server ?? [.. running])
        {
            if (running.Remove(server))
            {
                server.Stop();
            }
        }
    }
}
