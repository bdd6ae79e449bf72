using System.Management.Automation;
using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Tells whether users may run command lines, and why: a row for each user and command line, decided as the engine decides.</summary>
/// <example><code>Test-EcAccess 'on ~app:* +@read' -Command 'GET app:1', 'SET app:1 x', 'GET other'</code><para>One is allowed, one denied for the command, one for the key.</para></example>
/// <example><code>Get-EcUser | Test-EcAccess -Command 'FLUSHALL' | Where-Object IsAllowed</code><para>The users who could delete everything, and by which rule.</para></example>
[Cmdlet(VerbsDiagnostic.Test, "EcAccess")]
[OutputType(typeof(AccessDecision))]
public sealed class TestEcAccessCommand : EcJudgementCmdlet
{
    private readonly List<CommandLine> _commandLines = [];

    /// <summary>The access string. Users that are piped in bring theirs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string AccessString { get; set; } = "";

    /// <summary>The command lines, as redis-cli and valkey-cli take them: words parted by spaces, with quotes where a word has spaces.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(CommandLineCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>The user whose access string it is, to be told in the rows. Users that are piped in bring theirs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? UserId { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach (string command in Command)
        {
            Attempt(() =>
            {
                var commandLine = CommandLine.Parse(command);
                commandLine.GetCommand(Engine.Catalogue);
                _commandLines.Add(commandLine);
            });
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        AccessString accessString = Parse(AccessString);
        foreach (CommandLine commandLine in _commandLines)
        {
            WriteObject(AccessDecision.Of(accessString, commandLine, EngineOnly) with { UserId = UserId });
        }
    });
}
