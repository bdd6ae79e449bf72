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
[Cmdlet(VerbsCommon.Get, "EcAccessMatrix", DefaultParameterSetName = AsRows)]
[OutputType(typeof(AccessMatrixRow), ParameterSetName = [AsRows])]
[OutputType(typeof(AccessMatrix), ParameterSetName = [AsOne])]
[OutputType(typeof(AccessMatrixEntry), ParameterSetName = [AsCells])]
public sealed class GetEcAccessMatrixCommand : EcQueryCmdlet
{
    private const string AsRows = "Rows";
    private const string AsOne = "Matrix";
    private const string AsCells = "Flat";

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

    /// <summary>Writes each matrix as one object, as Export-EcRbacReport takes it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AsOne)]
    public SwitchParameter AsMatrix { get; set; }

    /// <summary>Writes each cell as an object of its own: user, command or category, key, and how many commands of how many are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AsCells)]
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
        // What was piped in last brought its region; what was asked without one is asked of the session's.
        Region = null;
        Dictionary<ReadSource, AccessMatrixQuery[]> queries = [];
        List<ReadSource> sources = [];
        foreach (IGrouping<string?, AccessMatrixQuery> asked in _asked.GroupBy(asked => asked.Region, asked => asked.Query))
        {
            foreach (ReadSource source in Sources(asked.Key))
            {
                sources.Add(source);
                queries.Add(source, [.. asked]);
            }
        }

        Read(sources, (source, cancel) => ReadAsync(source.Connection, queries[source], sources.Count == 1 ? null : source.ToString(), cancel));
    }

    /// <summary>Reads the account once for all matrices; an error of one is that one's alone.</summary>
    private async IAsyncEnumerable<object> ReadAsync(
        ElastiCacheConnection connection, AccessMatrixQuery[] queries, string? place, [EnumeratorCancellation] CancellationToken cancel)
    {
        AccountState state = await connection.Account.ReadWithVersionsAsync(cancel).ConfigureAwait(false);
        foreach (AccessMatrixQuery query in queries)
        {
            foreach (object item in Objects(state, query, place))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<object> Objects(AccountState state, AccessMatrixQuery query, string? place)
    {
        AccessMatrix matrix;
        try
        {
            matrix = AccessMatrixBuilder.Build(state, query);
        }
        catch (EcException error)
        {
            PostError(error, place);
            return [];
        }

        if (AsMatrix)
        {
            return [matrix];
        }

        foreach (string note in matrix.Notes)
        {
            PostVerbose($"{matrix.Title}: {note}");
        }

        return Flat ? matrix.Rows.SelectMany(AccessMatrixEntry.Of) : matrix.Rows.Select(WithColumns);
    }

    /// <summary>
    /// A row with a property for each column, for scripts, Export-Csv and Out-GridView. Keys tell capitals apart, and properties do not: of keys that
    /// differ in nothing else the second has (2) behind it.
    /// </summary>
    private static PSObject WithColumns(AccessMatrixRow row)
    {
        PSObject item = new(row);
        for (int i = 0; i < row.Columns.Count; i++)
        {
            string column = row.Columns[i].ToString();
            string name = column;
            for (int count = 2; item.Properties[name] is not null; count++)
            {
                name = FormattableString.Invariant($"{column} ({count})");
            }

            item.Properties.Add(new PSNoteProperty(name, row.Cells[i].ToString()), preValidated: true);
        }

        return item;
    }
}
