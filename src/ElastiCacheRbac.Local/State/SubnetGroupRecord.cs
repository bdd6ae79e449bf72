using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A cache subnet group as it is kept.</summary>
internal sealed record SubnetGroupRecord(string Name, string Description, IReadOnlyList<string> SubnetIds, ImmutableDictionary<string, string> Tags) : IRecord
{
    /// <summary>The subnet group that every account has.</summary>
    public const string Default = "default";

    string IRecord.Id => Name;

    DateTimeOffset? IRecord.Due => null;
}
