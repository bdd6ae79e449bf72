using System.Management.Automation;
using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Tells whether access strings are right: True or False, or with -Detailed every finding with its position and a suggestion.</summary>
/// <example><code>Test-EcAccessString 'on ~app:* +@raed' -Detailed</code><para>Says that there is no category raed, where that stands, and that read may have been meant.</para></example>
/// <example><code>Get-EcUser | Where-Object { -not ($_ | Test-EcAccessString -EngineVersion 6.2) }</code><para>The users whose access strings Redis OSS 6.2 does not understand.</para></example>
[Cmdlet(VerbsDiagnostic.Test, "EcAccessString")]
[OutputType(typeof(bool), typeof(Finding))]
public sealed class TestEcAccessStringCommand : EcJudgementCmdlet
{
    /// <summary>The access string.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string AccessString { get; set; } = "";

    /// <summary>Writes the findings in place of True or False: mistakes, what ElastiCache refuses, and warnings. Nothing is written if there are none.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        AccessString read = AccessStrings.AccessString.Read(AccessString, Engine);
        if (Detailed)
        {
            WriteObject(read.Findings.Where(f => !EngineOnly || f.Severity != FindingSeverity.RefusedByService), enumerateCollection: true);
        }
        else
        {
            WriteObject(EngineOnly ? read.IsValidForEngine : read.IsValid);
        }
    }
}
