using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Authentication;

/// <summary>
/// Changes how replication groups decide who may use them: by the users of a user group, by an AUTH token, or not at all. The
/// steps that are left are taken from wherever the cache is, with waits between them; -WhatIf lists them and what clients
/// will notice. A change that stopped in the middle goes on when it is made again.
/// </summary>
/// <example><code>Set-EcAuthentication legacy -Mode Rbac -UserGroupId app -WhatIf</code><para>Lists the steps from the AUTH token to a user group.</para></example>
/// <example><code>Get-EcAuthentication | Where-Object Mode -eq AuthToken | Set-EcAuthentication -Mode Rbac -UserGroupId app -Confirm:$false -Wait</code><para>Moves every cache that a token guards to a user group, side by side.</para></example>
/// <example><code>Set-EcAuthentication legacy -Mode AuthToken -AuthToken (Read-Host -AsSecureString) -KeepPrevious</code><para>Takes a new AUTH token beside the old one, so that clients can move over; the same without -KeepPrevious ends the old one.</para></example>
[Cmdlet(VerbsCommon.Set, "EcAuthentication", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CacheAuthentication))]
public sealed class SetEcAuthenticationCommand : EcStepsCmdlet
{
    /// <summary>The replication group to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CacheId")]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    [ArgumentCompleter(typeof(ReplicationGroupIdCompleter))]
    public string ReplicationGroupId { get; set; } = "";

    /// <summary>How it is to decide: Rbac, AuthToken or None.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public AccessMode Mode { get; set; }

    /// <summary>
    /// For Rbac, the user group that is to guard it. For None on a cache with an AUTH token, the user group to go through: the
    /// service lets go of a token only for a user group.
    /// </summary>
    [Parameter]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string? UserGroupId { get; set; }

    /// <summary>For AuthToken, the token, as SecureString or PSCredential: 16 to 128 characters.</summary>
    [Parameter]
    [SecretTransformation]
    public SecureString? AuthToken { get; set; }

    /// <summary>For AuthToken, stops where what was taken before (the old token, or no authentication) is taken as well.</summary>
    [Parameter]
    public SwitchParameter KeepPrevious { get; set; }

    /// <summary>Turns on encryption in transit first where it is off. From then on clients have to speak TLS.</summary>
    [Parameter]
    public SwitchParameter EnableTransitEncryption { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        AuthenticationChange change = AuthenticationPlan.Check(new AuthenticationChange
        {
            ReplicationGroupId = ReplicationGroupId,
            Mode = Mode,
            UserGroupId = UserGroupId,
            AuthToken = AuthToken,
            KeepPrevious = KeepPrevious,
            TurnOnEncryption = EnableTransitEncryption,
        });
        ChangeInSteps(
            change.ReplicationGroupId,
            $"Set authentication mode {Mode} on",
            (connection, cancel) => connection.Authentication.PlanAsync(change, cancel),
            async (connection, options, steps, cancel) =>
            {
                ReplicationGroup group = await connection.Authentication.ApplyAsync(change, options, steps, cancel).ConfigureAwait(false);
                return CacheAuthentication.Of(group);
            },
            async (connection, options, cancel) =>
            {
                ReplicationGroup group =
                    await connection.ReplicationGroups.WaitUntilAvailableAsync(change.ReplicationGroupId, options, cancel).ConfigureAwait(false);
                return CacheAuthentication.Of(group);
            });
    });
}
