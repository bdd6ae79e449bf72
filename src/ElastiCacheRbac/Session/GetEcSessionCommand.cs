using System.Management.Automation;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Session;

/// <summary>Gets this session's defaults: credential profile, region and endpoint, and whether it works locally.</summary>
/// <example><code>Get-EcSession</code><para>What cmdlets use when they are not given connection parameters.</para></example>
/// <example><code>(Get-EcSession).IsLocal</code><para>Whether calls go to the in-process control plane of Connect-EcLocal.</para></example>
[Cmdlet(VerbsCommon.Get, "EcSession")]
[OutputType(typeof(SessionDefaults))]
public sealed class GetEcSessionCommand : EcCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(EcSession.Current.Defaults);
}
