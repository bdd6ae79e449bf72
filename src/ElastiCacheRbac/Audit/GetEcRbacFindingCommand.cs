using System.Management.Automation;
using System.Runtime.CompilerServices;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Audit;

/// <summary>
/// Audits users, user groups and caches: finds access that is broader than it should be, what is left open, and what has no effect, each with its
/// remedy. Get-EcRbacRule lists the rules; about_EcAudit tells of them and of the settings file.
/// </summary>
/// <example><code>Get-EcRbacFinding</code><para>What every rule finds in the account and region, the heaviest first.</para></example>
/// <example><code>Get-EcRbacFinding -Severity Warning | Format-List</code><para>Warnings and errors, with what to do about each.</para></example>
/// <example><code>Get-EcUser app* | Get-EcRbacFinding -RuleId EC003, EC004 -AdminUserId app-2</code><para>Which of some users have more commands than anyone but an administrator should.</para></example>
/// <example><code>Get-EcRbacFinding -SettingsPath audit.yml -IncludeSuppressed | Where-Object IsSuppressed</code><para>What the settings file lets pass, and why.</para></example>
[Cmdlet(VerbsCommon.Get, "EcRbacFinding")]
[OutputType(typeof(AuditFinding))]
public sealed class GetEcRbacFindingCommand : EcQueryCmdlet
{
    private readonly List<string> _resources = [];
    private readonly List<string> _regions = [];

    /// <summary>
    /// Only findings about these users, user groups and caches, by ID or name; wildcards are allowed. Findings about the account as a whole have
    /// the region's name. Objects that are piped in are taken by their ID.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(ResourceId), "UserId", "ReplicationGroupId", "ServerlessCacheName", "CacheId", "UserGroupId")]
    public string[]? ResourceId { get; set; }

    /// <summary>Only these rules, by ID or name, whatever the settings file says; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(RuleId))]
    [ArgumentCompleter(typeof(AuditRuleCompleter))]
    public string[]? RuleId { get; set; }

    /// <summary>Not these rules, by ID or name; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(RuleId))]
    [ArgumentCompleter(typeof(AuditRuleCompleter))]
    public string[]? ExcludeRuleId { get; set; }

    /// <summary>The least severity: Information, Warning or Error.</summary>
    [Parameter]
    public AuditSeverity Severity { get; set; }

    /// <summary>The users who are administrators and may run every command, beside those of the settings file; patterns with * are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [IdentifierTransformation("UserId")]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[]? AdminUserId { get; set; }

    /// <summary>A settings file (YAML, JSON or PowerShell data): which rules, how severe, who the administrators are, quotas, and what is let pass for which reason.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SettingsPath { get; set; }

    /// <summary>Writes what the settings file lets pass too, with the reason in SuppressedBecause.</summary>
    [Parameter]
    public SwitchParameter IncludeSuppressed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _resources.AddRange(ResourceId ?? []);
        _regions.AddRange((Region ?? []).Where(region => !_regions.Contains(region)));
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Attempt(() =>
    {
        if (ResourceId is null && MyInvocation.ExpectingInput)
        {
            // Nothing came down the pipeline: there is nothing to look for, which is not everything.
            return;
        }

        AuditSettings settings = Settings();
        IdentityPattern[] resources = [.. IdentityPattern.From(_resources.Count == 0 ? null : [.. _resources])];
        Region = _regions.Count == 0 ? null : [.. _regions];
        Read((connection, cancel) => AuditAsync(connection, settings, finding => IsMeant(finding, resources), cancel));
    });

    private bool IsMeant(AuditFinding finding, IdentityPattern[] resources) =>
        finding.Severity >= Severity && (IncludeSuppressed || !finding.IsSuppressed) && Array.Exists(resources, resource => resource.IsMatch(finding.ResourceId));

    private static async IAsyncEnumerable<AuditFinding> AuditAsync(
        ElastiCacheConnection connection, AuditSettings settings, Func<AuditFinding, bool> isMeant, [EnumeratorCancellation] CancellationToken cancel)
    {
        AccountState state = await connection.Account.ReadWithVersionsAsync(cancel).ConfigureAwait(false);
        foreach (AuditFinding finding in Auditor.Audit(state, settings).Where(isMeant))
        {
            yield return finding;
        }
    }

    private AuditSettings Settings()
    {
        AuditSettings settings = SettingsPath is null ? new AuditSettings() : AuditSettingsReader.Read(DataFileReader.Read(this, SettingsPath));
        settings = settings with { Admins = [.. settings.Admins, .. AdminUserId ?? []] };
        if (RuleId is not null)
        {
            settings = settings with { Include = Identifiers(RuleId), Exclude = [] };
            if (settings.Include.Count == 0)
            {
                throw new InvalidInputException("AuditRuleUnknown", $"There is no audit rule like '{string.Join("', '", RuleId)}'. Get-EcRbacRule lists them.", RuleId[0]);
            }
        }

        return ExcludeRuleId is null ? settings : settings with { Exclude = [.. settings.Exclude, .. Identifiers(ExcludeRuleId)] };
    }

    private static string[] Identifiers(string[] rules) => [.. RulePatterns.Find(rules).Select(rule => rule.Id).Distinct()];
}
