using BenchmarkDotNet.Attributes;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Shortening;

namespace ElastiCacheRbac.Benchmarks.AccessStrings;

/// <summary>Finding a shorter access string and proving it equal; the search for its command rules is remembered from the first time on.</summary>
[MemoryDiagnoser]
public class ShortenBenchmarks
{
    private readonly AccessString _typical = AccessString.Parse(
        "on ~app:* ~app:user:* &news:* -@all +get +mget +set +del +hget +hgetall +hmget +exists +expire +ttl +scan +client|list +client|id +publish");

    private readonly AccessString _categories = AccessString.Parse(
        "on allkeys +@read +@write +@connection +@transaction -@dangerous -flushall -flushdb -keys +info +client|list -swapdb");

    private readonly AccessString _selectors = AccessString.Parse(
        "on ~a:* +@read (~a:* +get) (~b:1 ~b:2 ~b:3 +@read +set) (~b:[1-3] +set +del) (%R~a:x* +@read)");

    [Benchmark(Baseline = true)]
    public AccessString Typical() => AccessStringShortener.Shorten(_typical);

    [Benchmark]
    public AccessString Categories() => AccessStringShortener.Shorten(_categories);

    [Benchmark]
    public AccessString Selectors() => AccessStringShortener.Shorten(_selectors);
}
