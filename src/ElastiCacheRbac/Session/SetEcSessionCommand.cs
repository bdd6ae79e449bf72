using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Session;

/// <summary>Sets this session's defaults for connection parameters. What is not given stays as it is.</summary>
/// <example><code>Set-EcSession -ProfileName staging -Region eu-west-1</code><para>What follows works on that account and region.</para></example>
/// <example><code>Set-EcSession -EndpointUrl (Start-EcLocalServer -PassThru).EndpointUrl</code><para>What follows goes to a local server.</para></example>
[Cmdlet(VerbsCommon.Set, "EcSession")]
[OutputType(typeof(SessionDefaults))]
public sealed class SetEcSessionCommand : EcCmdlet
{
    /// <summary>The credential profile.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The region.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The endpoint in place of AWS's own. Ends the work with the in-process control plane.</summary>
    [Parameter]
    public Uri? EndpointUrl { get; set; }

    /// <summary>Writes the session's defaults.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        EcSession session = EcSession.Current;
        SessionDefaults present = session.Defaults;
        session.Defaults = new SessionDefaults
        {
            ProfileName = ProfileName ?? present.ProfileName,
            Region = Region ?? present.Region,
            EndpointUrl = EndpointUrl ?? present.EndpointUrl,
            IsLocal = present.IsLocal && EndpointUrl is null,
        };
        if (PassThru)
        {
            WriteObject(session.Defaults);
        }
    }
}
