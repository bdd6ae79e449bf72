using BenchmarkDotNet.Attributes;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Benchmarks;

/// <summary>Printing a policy: Valkey prints the rules that were given, Redis works out rules from the effect.</summary>
[MemoryDiagnoser]
public class CanonicalTextBenchmarks
{
    private Policy _policy = null!;

    /// <summary>The engine version.</summary>
    [Params("redis-7.0", "valkey-8.0")]
    public string Engine { get; set; } = "";

    /// <summary>Reads the typical string.</summary>
    [GlobalSetup]
    public void Prepare() => _policy = AccessString.Parse(Samples.Typical, EngineVersion.Parse(Engine)).Policy;

    /// <summary>Print.</summary>
    [Benchmark]
    public string Print() => _policy.ToCanonicalText();
}
