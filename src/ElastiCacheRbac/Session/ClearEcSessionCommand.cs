using System.Management.Automation;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Session;

/// <summary>Forgets this session's defaults and closes its connections. Local servers that were started go on.</summary>
/// <example><code>Clear-EcSession</code><para>Back to the SDK's own search for credentials and region.</para></example>
/// <example><code>Connect-EcLocal; New-EcUser probe 'on ~* +@read' -NoPasswordRequired; Clear-EcSession</code><para>A rehearsal, and back.</para></example>
[Cmdlet(VerbsCommon.Clear, "EcSession")]
public sealed class ClearEcSessionCommand : EcCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => EcSession.Current.Clear();
}
