using BenchmarkDotNet.Attributes;

namespace ElastiCacheRbac.AccessStrings.Benchmarks;

/// <summary>Decisions on command lines that are there as bytes.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private Policy _policy = null!;
    private ReadOnlyMemory<byte>[] _line = null!;

    /// <summary>Which of the samples.</summary>
    [ParamsSource(nameof(Lines))]
    public string Line { get; set; } = "";

    /// <summary>The samples' command lines with their access strings.</summary>
    public static IEnumerable<string> Lines => Samples.Decisions.Select(Name);

    /// <summary>Prepares the sample.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        (string accessString, string[] commandLine) = Samples.Decisions.Single(d => Name(d) == Line);
        _policy = AccessString.Parse(accessString).Policy;
        _line = [.. new CommandLine(commandLine).Bytes];
    }

    /// <summary>Decide.</summary>
    [Benchmark]
    public Decision Decide() => _policy.Decide(_line);

    private static string Name((string AccessString, string[] CommandLine) sample) => $"{string.Join(" ", sample.CommandLine)} [{sample.AccessString}]";
}
