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

    /// <summary>Whether these limits say what others ask for; what the others leave out does not count, and zero asks for none.</summary>
    /// <param name="asked">The limits asked for.</param>
    public bool Satisfy(CacheUsageLimits asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Is(DataStorageMinimum, asked.DataStorageMinimum)
            && Is(DataStorageMaximum, asked.DataStorageMaximum)
            && Is(EcpuPerSecondMinimum, asked.EcpuPerSecondMinimum)
            && Is(EcpuPerSecondMaximum, asked.EcpuPerSecondMaximum);

        static bool Is(int? limit, int? askedLimit) => askedLimit is null || askedLimit == (limit ?? 0);
    }

    /// <summary>The limits in a few words, such as <c>up to 10 GB, 1000 to 5000 ECPU/s</c>.</summary>
    public override string ToString() => string.Join(
        ", ",
        new[] { Range(DataStorageMinimum, DataStorageMaximum, "GB"), Range(EcpuPerSecondMinimum, EcpuPerSecondMaximum, "ECPU/s") }.Where(range => range is not null));

    private static string? Range(int? minimum, int? maximum, string unit) => (minimum, maximum) switch
    {
        (null, null) => null,
        (int least and > 0, int most and > 0) => FormattableString.Invariant($"{least} to {most} {unit}"),
        (not null, not null) => Range(minimum, null, unit) + ", " + Range(null, maximum, unit),
        (0, null) => $"no minimum of {unit}",
        (null, 0) => $"no maximum of {unit}",
        (not null, null) => FormattableString.Invariant($"at least {minimum} {unit}"),
        (null, not null) => FormattableString.Invariant($"up to {maximum} {unit}"),
    };
}
