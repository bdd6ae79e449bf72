using BenchmarkDotNet.Attributes;

namespace ElastiCacheRbac.AccessStrings.Benchmarks;

/// <summary>Reading access strings, with all findings.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    /// <summary>The access string.</summary>
    [Params(Samples.Short, Samples.Typical, Samples.Selectors)]
    public string Text { get; set; } = "";

    /// <summary>Read.</summary>
    [Benchmark]
    public AccessString Read() => AccessString.Read(Text);
}
