using System.Collections;
using System.Management.Automation;
using ElastiCacheRbac.Local;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.LocalServers;

/// <summary>The base of the cmdlets that make a local control plane: what it can be told.</summary>
public abstract class LocalControlPlaneCmdlet : EcCmdlet
{
    /// <summary>How long a change takes, in seconds or as a time span. By default it has taken effect at the next look.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Delay { get; set; }

    /// <summary>
    /// The file that the state survives in; it is made if it does not exist. Every change is on disk before it is answered. Without it
    /// the state is in memory.
    /// </summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>
    /// A JSON file of what the account begins with: the lists SubnetGroups, ParameterGroups, Users, UserGroups, ReplicationGroups,
    /// ServerlessCaches and CacheClusters, each of objects with the members of the API's create request.
    /// </summary>
    [Parameter]
    public string? SeedPath { get; set; }

    /// <summary>The account's ID, 12 digits.</summary>
    [Parameter]
    [ValidatePattern("^[0-9]{12}$")]
    public string? AccountId { get; set; }

    /// <summary>
    /// How much the account may have, where it is not what the service allows: Users, UserGroups, UsersPerGroup, Nodes,
    /// NodeGroupsPerReplicationGroup, ServerlessCaches, TagsPerResource.
    /// </summary>
    [Parameter]
    public Hashtable? Quota { get; set; }

    /// <summary>
    /// Disturbances to rehearse with: Operation (all without it), ErrorCode, Message, Status, Delay in seconds, CreateFails (the cache ends
    /// as create-failed), Count (always without it).
    /// </summary>
    [Parameter]
    public Hashtable[]? Fault { get; set; }

    /// <summary>
    /// An access key, as user name, with its secret key, as password: requests have to be signed by it. Without one, every
    /// well-formed signature is taken.
    /// </summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Makes the control plane that the parameters describe.</summary>
    /// <param name="seedRegion">The region that is seeded.</param>
    private protected LocalControlPlane CreateControlPlane(string seedRegion)
    {
        LocalControlPlaneOptions defaults = new();
        return new LocalControlPlane(defaults with
        {
            Delay = Delay,
            Path = Path is null ? null : GetUnresolvedProviderPathFromPSPath(Path),
            SeedPath = SeedPath is null ? null : GetUnresolvedProviderPathFromPSPath(SeedPath),
            SeedRegion = seedRegion,
            AccountId = AccountId ?? defaults.AccountId,
            Quotas = Quota is null ? defaults.Quotas : LocalSettings.Read<LocalQuotas>(nameof(Quota), Quota),
            Faults = [.. (Fault ?? []).Select(f => LocalSettings.Read<LocalFault>(nameof(Fault), f))],
            Credentials = Credential is null
                ? defaults.Credentials
                : new Dictionary<string, string> { [Credential.UserName] = Credential.GetNetworkCredential().Password },
        });
    }
}
