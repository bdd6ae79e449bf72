using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A cache parameter group as it is kept.</summary>
internal sealed record ParameterGroupRecord(string Name, string Family, string Description, bool IsClusterEnabled, ImmutableDictionary<string, string> Tags) : IRecord
{
    /// <summary>Whether it is one that every account has.</summary>
    public bool IsDefault => Name.StartsWith("default.", StringComparison.Ordinal);

    string IRecord.Id => Name;

    DateTimeOffset? IRecord.Due => null;
}
