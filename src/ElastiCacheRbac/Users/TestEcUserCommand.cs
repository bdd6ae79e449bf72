using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Users;

/// <summary>Tells whether RBAC users exist.</summary>
/// <example><code>Test-EcUser app</code><para>True or False.</para></example>
/// <example><code>if (-not (Test-EcUser app)) { New-EcUser app 'on ~app:* +@read' -Credential (Get-Credential app) }</code><para>The long form of New-EcUser -IfNotExists.</para></example>
[Cmdlet(VerbsDiagnostic.Test, "EcUser")]
[OutputType(typeof(bool))]
public sealed class TestEcUserCommand : EcTestCmdlet
{
    /// <summary>The user to look for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string UserId { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Exists((connection, cancel) => connection.Users.FindAsync(UserId, cancel));
}
