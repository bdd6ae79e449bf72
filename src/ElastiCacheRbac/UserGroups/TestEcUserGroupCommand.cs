using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Tells whether RBAC user groups exist.</summary>
/// <example><code>Test-EcUserGroup app</code><para>True or False.</para></example>
/// <example><code>'app', 'web' | Test-EcUserGroup</code><para>One answer for each.</para></example>
[Cmdlet(VerbsDiagnostic.Test, "EcUserGroup")]
[OutputType(typeof(bool))]
public sealed class TestEcUserGroupCommand : EcTestCmdlet
{
    /// <summary>The group to look for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string UserGroupId { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Exists((connection, cancel) => connection.UserGroups.FindAsync(UserGroupId, cancel));
}
