using System.Globalization;

namespace ElastiCacheRbac.Local.State;

/// <summary>Something that happened.</summary>
/// <param name="Number">Its place in the order of events.</param>
/// <param name="SourceType">The kind of the resource, in the service's words.</param>
/// <param name="SourceId">The resource's identifier.</param>
/// <param name="Message">What happened.</param>
/// <param name="Date">When.</param>
internal sealed record EventRecord(long Number, string SourceType, string SourceId, string Message, DateTimeOffset Date) : IRecord
{
    private readonly string _id = Number.ToString("D19", CultureInfo.InvariantCulture);

    string IRecord.Id => _id;

    DateTimeOffset? IRecord.Due => null;
}
