using System.Management.Automation;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Local;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.LocalServers;

/// <summary>
/// Gets the requests that a local control plane has answered, the oldest first, for assertions on what a script has called. Passwords and
/// tokens are masked. The newest 1,000 are kept, fewer if they are large.
/// </summary>
/// <example><code>@(Get-EcLocalRequest -Operation Modify*).Count</code><para>How many calls have changed something: for a test, that there was one, however many users were piped in.</para></example>
/// <example><code>$server = Start-EcLocalServer -PassThru; $server | Get-EcLocalRequest | Where-Object ErrorCode</code><para>What one server has refused.</para></example>
[Cmdlet(VerbsCommon.Get, "EcLocalRequest")]
[OutputType(typeof(LocalRequest))]
public sealed class GetEcLocalRequestCommand : EcCmdlet
{
    /// <summary>The operation, such as ModifyUserGroup, with or without wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    public string Operation { get; set; } = "*";

    /// <summary>The servers; without it the control plane of Connect-EcLocal and all servers of this session.</summary>
    [Parameter(ValueFromPipeline = true)]
    public LocalServerInfo[]? Server { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var wanted = WildcardPattern.Get(Operation, WildcardOptions.IgnoreCase);
        foreach (LocalRequest request in ControlPlanes().SelectMany(c => c.Requests).OrderBy(r => r.Time))
        {
            if (wanted.IsMatch(request.Operation ?? ""))
            {
                WriteObject(request);
            }
        }
    }

    private IEnumerable<LocalControlPlane> ControlPlanes()
    {
        EcSession session = EcSession.Current;
        if (Server is not null)
        {
            return Server.Select(s => s.ControlPlane);
        }

        IEnumerable<LocalControlPlane> servers = session.Servers.Select(s => s.ControlPlane);
        return session.LocalControlPlane is null ? servers : servers.Prepend(session.LocalControlPlane);
    }
}
