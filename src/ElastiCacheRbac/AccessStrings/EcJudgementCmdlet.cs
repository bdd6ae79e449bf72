using System.Management.Automation;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>The base of cmdlets that judge access strings.</summary>
public abstract class EcJudgementCmdlet : EcLanguageCmdlet
{
    /// <summary>Judges as the engine does, without what only ElastiCache refuses or takes away.</summary>
    [Parameter]
    public SwitchParameter EngineOnly { get; set; }

    /// <summary>Reads an access string that has to be right.</summary>
    /// <param name="text">The access string.</param>
    private protected AccessString Parse(string text) => AccessStrings.AccessString.Parse(text, Engine, EngineOnly);
}
