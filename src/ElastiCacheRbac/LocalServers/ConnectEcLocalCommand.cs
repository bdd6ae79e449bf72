using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.LocalServers;

/// <summary>
/// Sends this session's calls to a control plane in this process: no AWS account, no network, no socket. It keeps the
/// service's rules and begins with what every account has. Clear-EcSession goes back to AWS.
/// </summary>
/// <example><code>Connect-EcLocal; Get-EcUser</code><para>A new control plane has the account's own default user.</para></example>
/// <example><code>Connect-EcLocal -Delay 10</code><para>Changes take 10 seconds, so that a script's waiting can be rehearsed.</para></example>
/// <example><code>Connect-EcLocal -Fault @{ Operation = 'CreateUser'; ErrorCode = 'UserQuotaExceeded'; Count = 1 }</code><para>The first user cannot be created: how does the script take it?</para></example>
[Cmdlet(VerbsCommunications.Connect, "EcLocal")]
public sealed class ConnectEcLocalCommand : LocalControlPlaneCmdlet
{
    /// <summary>The region to work in, by default us-east-1. Each region has resources of its own.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string Region { get; set; } = "us-east-1";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() => EcSession.Current.Use(CreateControlPlane(Region), Region));
}
