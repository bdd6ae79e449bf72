using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Local;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.LocalServers;

/// <summary>
/// Sends this session's calls to a control plane in this process: no AWS account, no network, no socket. It keeps the
/// service's rules and begins with what every account has. Clear-EcSession goes back to AWS.
/// </summary>
/// <example><code>Connect-EcLocal; Get-EcUser</code><para>A new control plane has the account's own default user.</para></example>
/// <example><code>Connect-EcLocal -Delay 10</code><para>Changes take 10 seconds, so that a script's waiting can be rehearsed.</para></example>
[Cmdlet(VerbsCommunications.Connect, "EcLocal")]
public sealed class ConnectEcLocalCommand : EcCmdlet
{
    /// <summary>The region to work in, by default us-east-1. Each region has resources of its own.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string Region { get; set; } = "us-east-1";

    /// <summary>How long a change takes, in seconds or as a time span. By default it has taken effect at the next look.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Delay { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        LocalControlPlane controlPlane = new(new LocalControlPlaneOptions { Delay = Delay });
        EcSession.Current.Use(controlPlane.CreateHandler(), Region);
    });
}
