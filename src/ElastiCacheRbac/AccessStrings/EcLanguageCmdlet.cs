using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>The base of cmdlets that work on access strings themselves. They call no service.</summary>
public abstract class EcLanguageCmdlet : EcCmdlet
{
    /// <summary>The engine version that has to understand the access string, such as valkey-8.0, redis-7.1 or 6.2; the newest by default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EngineVersionCompleter))]
    [VersionTransformation]
    public string? EngineVersion { get; set; }

    /// <summary>The engine version that is meant.</summary>
    private protected Engines.EngineVersion Engine { get; private set; } = Engines.EngineVersion.Newest;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            Engine = EngineVersionParameter.Read(this, EngineVersion);
        }
        catch (EcException error)
        {
            ThrowTerminatingError(ErrorRecords.From(error));
        }
    }
}
