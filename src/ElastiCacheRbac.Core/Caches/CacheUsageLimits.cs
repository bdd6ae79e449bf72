namespace ElastiCacheRbac.Caches;

/// <summary>How far a serverless cache scales; what is null has no limit.</summary>
public sealed record CacheUsageLimits
{
    /// <summary>The least data storage that is kept ready, in GB.</summary>
    public int? DataStorageMinimum { get; init; }

    /// <summary>The most data that is stored, in GB.</summary>
    public int? DataStorageMaximum { get; init; }

    /// <summary>The least ElastiCache processing units a second that are kept ready.</summary>
    public int? EcpuPerSecondMinimum { get; init; }

    /// <summary>The most ElastiCache processing units that are used in a second.</summary>
    public int? EcpuPerSecondMaximum { get; init; }

    /// <summary>Whether these limits say what others ask for; what the others leave out does not count.</summary>
    /// <param name="asked">The limits asked for.</param>
    public bool Satisfy(CacheUsageLimits asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return (asked.DataStorageMinimum is null || asked.DataStorageMinimum == DataStorageMinimum)
            && (asked.DataStorageMaximum is null || asked.DataStorageMaximum == DataStorageMaximum)
            && (asked.EcpuPerSecondMinimum is null || asked.EcpuPerSecondMinimum == EcpuPerSecondMinimum)
            && (asked.EcpuPerSecondMaximum is null || asked.EcpuPerSecondMaximum == EcpuPerSecondMaximum);
    }

    /// <summary>The limits in a few words, such as <c>up to 10 GB, 1000 to 5000 ECPU/s</c>.</summary>
    public override string ToString() => string.Join(
        ", ",
        new[] { Range(DataStorageMinimum, DataStorageMaximum, "GB"), Range(EcpuPerSecondMinimum, EcpuPerSecondMaximum, "ECPU/s") }.Where(range => range is not null));

    private static string? Range(int? minimum, int? maximum, string unit) => (minimum, maximum) switch
    {
        (null, null) => null,
        (int least, null) => FormattableString.Invariant($"at least {least} {unit}"),
        (null, int most) => FormattableString.Invariant($"up to {most} {unit}"),
        (int least, int most) => FormattableString.Invariant($"{least} to {most} {unit}"),
    };
}
