using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Events;

/// <summary>
/// Gets the events of users, user groups and caches: what happened to them. Without a time those of the last hour; the
/// service keeps them for 14 days.
/// </summary>
/// <example><code>Get-EcReplicationGroup sessions | Get-EcEvent -Duration (New-TimeSpan -Days 1)</code><para>What happened to a cache since yesterday.</para></example>
/// <example><code>Get-EcEvent -SourceType user-group -Follow</code><para>Writes what happens to user groups from now on, until Ctrl+C.</para></example>
[Cmdlet(VerbsCommon.Get, "EcEvent", DefaultParameterSetName = OfSource)]
[OutputType(typeof(CacheEvent))]
public sealed class GetEcEventCommand : EcQueryCmdlet
{
    private const string OfSource = nameof(OfSource);
    private const string OfResource = nameof(OfResource);
    private readonly List<(ReadSource Source, EventQuery Query)> _followed = [];

    /// <summary>The identifier of the resource that it happened to; needs -SourceType.</summary>
    [Parameter(Position = 0, ParameterSetName = OfSource)]
    [ArgumentCompleter(typeof(EventSourceCompleter))]
    public string? SourceIdentifier { get; set; }

    /// <summary>The kind of resource that it happened to.</summary>
    [Parameter(Position = 1, ParameterSetName = OfSource)]
    [ValidateSet(
        "cache-cluster", "cache-parameter-group", "cache-security-group", "cache-subnet-group", "replication-group",
        "serverless-cache", "serverless-cache-snapshot", "user", "user-group")]
    public string? SourceType { get; set; }

    /// <summary>The Amazon resource name of the resource that it happened to; objects that are piped in bring it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfResource, ValueFromPipelineByPropertyName = true)]
    public string Arn { get; set; } = "";

    /// <summary>The earliest time.</summary>
    [Parameter]
    public DateTime? StartTime { get; set; }

    /// <summary>The latest time, by default now.</summary>
    [Parameter]
    public DateTime? EndTime { get; set; }

    /// <summary>How far to look back, in seconds or as a time span; not together with -StartTime.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Duration { get; set; }

    /// <summary>Goes on with new events as they come, each once, until Ctrl+C or -EndTime. Without a time it begins now.</summary>
    [Parameter]
    public SwitchParameter Follow { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        EventQuery query = Query() with { StartTime = StartTime, EndTime = EndTime, Duration = Duration };
        EventRules.Check(query);
        string? region = ParameterSetName == OfResource ? ResourceRegion.Of(Arn) : null;
        if (Follow)
        {
            _followed.AddRange(Sources(region).Select(source => (source, query)));
        }
        else
        {
            Read((connection, cancel) => connection.Events.DescribeAsync(query, cancel), region);
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_followed.Count > 0)
        {
            PumpCalls(cancel => Task.WhenAll(_followed.Select(one => FollowAsync(one.Source, one.Query, cancel))));
        }
    }

    private EventQuery Query() => ParameterSetName == OfResource
        ? EventRules.About(Arn)
        : new EventQuery { SourceIdentifier = SourceIdentifier, SourceType = SourceType };

    private async Task FollowAsync(ReadSource source, EventQuery query, CancellationToken cancel)
    {
        try
        {
            await StreamAsync(source.Connection.Events.FollowAsync(query, cancel), cancel).ConfigureAwait(false);
        }
        catch (EcException error)
        {
            PostError(error, source.ToString());
        }
    }
}
