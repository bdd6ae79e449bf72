using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Local;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.LocalServers;

/// <summary>Starts a local control plane that any AWS client can use by its endpoint URL. It listens on the loopback address.</summary>
/// <example><code>$server = Start-EcLocalServer -PassThru; Get-EcUser -EndpointUrl $server.EndpointUrl</code><para>Starts a server on a free port and asks it for its users.</para></example>
/// <example><code>dotnet pwsh -c "Import-Module ./ElastiCacheRbac.psd1; Start-EcLocalServer -Port 4510 -Foreground"</code><para>Serves until stopped; the first line of output tells the address.</para></example>
/// <example><code>Start-EcLocalServer -Path ./state.db -SeedPath ./seed.json</code><para>Begins with what the seed file says, and has all changes again when it is started the next time.</para></example>
[Cmdlet(VerbsLifecycle.Start, "EcLocalServer")]
[OutputType(typeof(LocalServerInfo), typeof(string))]
public sealed class StartEcLocalServerCommand : LocalControlPlaneCmdlet
{
    /// <summary>The port; 0, the default, takes one that is free.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>The region that -SeedPath is for, by default us-east-1. Requests name their region by their signature.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string SeedRegion { get; set; } = "us-east-1";

    /// <summary>Serves until stopped, after one line that tells the address.</summary>
    [Parameter]
    public SwitchParameter Foreground { get; set; }

    /// <summary>Writes the server: its port and endpoint URL.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        LocalControlPlane controlPlane = CreateControlPlane(SeedRegion);
        LocalServerInfo server = new(Listen(controlPlane), controlPlane);
        if (Foreground)
        {
            Serve(server);
            return;
        }

        EcSession.Current.Servers.Add(server);
        if (PassThru)
        {
            WriteObject(server);
        }
        else
        {
            // Nothing else would tell which port it took.
            WriteInformation(new HostInformationMessage { Message = Address(server) }, ["PSHOST"]);
        }
    });

    private LocalServer Listen(LocalControlPlane controlPlane)
    {
        try
        {
            LocalServer? started = null;
            Pump(cancel => Task.Run(
                () => started = LocalServer.StartAsync(controlPlane, new LocalServerOptions { Port = Port }, cancel).GetAwaiter().GetResult(), cancel));
            return started!;
        }
        catch
        {
            controlPlane.Dispose();
            throw;
        }
    }

    private static string Address(LocalServerInfo server) => $"Listening on {server.EndpointUrl.ToString().TrimEnd('/')}";

    private void Serve(LocalServerInfo server)
    {
        try
        {
            WriteObject(Address(server));
            Pump(cancel => Task.Delay(System.Threading.Timeout.Infinite, cancel));
        }
        finally
        {
            server.Stop();
        }
    }
}
