using System.Management.Automation;
using System.Runtime.CompilerServices;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Audit;

/// <summary>
/// Tells who can do what: a row for each user of a cache, a user group or the account, a column for each command or category with each key. Every
/// cell is decided as the engine of the cache decides. Each row also has a property for each column, such as '@read app:1'.
/// </summary>
/// <example><code>Get-EcAccessMatrix</code><para>Every user: reading and writing samples of the key patterns in use, and what takes no key of the categories admin and dangerous.</para></example>
/// <example><code>Get-EcAccessMatrix -UserGroupId app -Command get, set, flushall -Key app:1, other:1</code><para>Who of a group may run three commands, on two keys.</para></example>
/// <example><code>Get-EcReplicationGroup | Get-EcAccessMatrix -Category write -Flat | Where-Object { $_.Allowed -and $_.IsEnabled } | Select-Object Title, UserId, Key</code><para>Who can write what in which cache.</para></example>
/// <example><code>Get-EcAccessMatrix -ServerlessCacheName carts -AsMatrix | Export-EcRbacReport carts.html</code><para>A page with the matrix as a heat map.</para></example>
[Cmdlet(VerbsCommon.Get, "EcAccessMatrix")]
[OutputType(typeof(AccessMatrixRow))]
[OutputType(typeof(AccessMatrix))]
[OutputType(typeof(AccessMatrixEntry))]
public sealed class GetEcAccessMatrixCommand : EcQueryCmdlet
{
    private readonly List<(AccessMatrixQuery Query, string? Region)> _asked = [];

    /// <summary>The replication group whose users to tell of. A cache that is piped in is taken before its user group.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    [ArgumentCompleter(typeof(ReplicationGroupIdCompleter))]
    public string? ReplicationGroupId { get; set; }

    /// <summary>The serverless cache whose users to tell of.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ServerlessCacheName))]
    [ArgumentCompleter(typeof(ServerlessCacheNameCompleter))]
    public string? ServerlessCacheName { get; set; }

    /// <summary>The user group whose members to tell of.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string? UserGroupId { get; set; }

    /// <summary>The commands to ask for, such as get or 'config|get'; of a container such as client, all subcommands are counted.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    public string[]? Command { get; set; }

    /// <summary>The categories to ask for, such as read or '@write'. Those of their commands that take no key have a column of their own.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    public string[]? Category { get; set; }

    /// <summary>The keys to ask for; by default a sample of each of the key patterns that most users have, and one that no pattern matches.</summary>
    [Parameter]
    public string[]? Key { get; set; }

    /// <summary>The engine version to decide by; by default that of the caches in question, where it is known.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EngineVersionCompleter))]
    [VersionTransformation]
    public string? EngineVersion { get; set; }

    /// <summary>Writes each matrix as one object, as Export-EcRbacReport takes it, whether or not -Flat is given.</summary>
    [Parameter]
    public SwitchParameter AsMatrix { get; set; }

    /// <summary>Writes each cell as an object of its own: user, command or category, key, and how many commands of how many are allowed.</summary>
    [Parameter]
    public SwitchParameter Flat { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        bool isOfCache = ReplicationGroupId is not null || ServerlessCacheName is not null;
        AccessMatrixQuery query = new()
        {
            ReplicationGroupId = ReplicationGroupId,
            ServerlessCacheName = ServerlessCacheName,
            UserGroupId = isOfCache ? null : UserGroupId,
            Commands = Command ?? [],
            Categories = Category ?? [],
            Keys = Key ?? [],
            Engine = EngineVersion is null ? null : EngineVersionParameter.Read(this, EngineVersion),
        };
        foreach (string? region in Region ?? [null!])
        {
            _asked.Add((query, region));
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string?[] regions = [.. _asked.Select(asked => asked.Region).Distinct()];
        foreach (string? region in regions)
        {
            AccessMatrixQuery[] queries = [.. _asked.Where(asked => asked.Region == region).Select(asked => asked.Query)];
            Region = null;
            Read((connection, cancel) => ReadAsync(connection, queries, cancel), region);
        }
    }

    /// <summary>Reads the account once for all matrices; an error of one is that one's alone.</summary>
    private async IAsyncEnumerable<object> ReadAsync(ElastiCacheConnection connection, AccessMatrixQuery[] queries, [EnumeratorCancellation] CancellationToken cancel)
    {
        AccountState state = await connection.Account.ReadWithVersionsAsync(cancel).ConfigureAwait(false);
        foreach (AccessMatrixQuery query in queries)
        {
            foreach (object item in Objects(state, query))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<object> Objects(AccountState state, AccessMatrixQuery query)
    {
        AccessMatrix matrix;
        try
        {
            matrix = AccessMatrixBuilder.Build(state, query);
        }
        catch (EcException error)
        {
            PostError(error);
            return [];
        }

        if (AsMatrix)
        {
            return [matrix];
        }

        foreach (string note in matrix.Notes)
        {
            PostVerbose(note);
        }

        return Flat ? matrix.Rows.SelectMany(AccessMatrixEntry.Of) : matrix.Rows.Select(WithColumns);
    }

    /// <summary>A row with a property for each column, for scripts, Export-Csv and Out-GridView.</summary>
    private static PSObject WithColumns(AccessMatrixRow row)
    {
        PSObject item = new(row);
        for (int i = 0; i < row.Columns.Count; i++)
        {
            item.Properties.Add(new PSNoteProperty(row.Columns[i].ToString(), row.Cells[i].ToString()), preValidated: false);
        }

        return item;
    }
}
