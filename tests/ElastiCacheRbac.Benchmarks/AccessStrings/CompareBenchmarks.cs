using BenchmarkDotNet.Attributes;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Comparison;

namespace ElastiCacheRbac.Benchmarks.AccessStrings;

/// <summary>Comparing two access strings, as -WhatIf and audits do. To hold: 1 ms for two typical ones.</summary>
[MemoryDiagnoser]
public class CompareBenchmarks
{
    private readonly Policy _service = Read("on ~app:* ~session:* &news:* +@read +@write -@dangerous +ping +info");
    private readonly Policy _narrowed = Read("on ~app:user:* %R~app:* &news:* +@read +set +del -keys +ping");
    private readonly Policy _selectors = Read("on ~app:* ~session:* &news:* +@read +@write -@dangerous +ping (~a:* +get +mget) (%R~b:* +@read)");
    private readonly Policy _administrator = Read("on ~* &* +@all");

    [Benchmark(Baseline = true)]
    public AccessComparison Typical() => AccessComparison.Compare(_service, _narrowed);

    [Benchmark]
    public AccessComparison WithSelectors() => AccessComparison.Compare(_selectors, _narrowed);

    [Benchmark]
    public AccessComparison FromAllToSome() => AccessComparison.Compare(_administrator, _service);

    [Benchmark]
    public AccessComparison Same() => AccessComparison.Compare(_service, _service);

    private static Policy Read(string text) => AccessString.Parse(text).Policy;
}
