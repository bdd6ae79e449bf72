using System.Globalization;
using ElastiCacheRbac.AccessStrings.Tests;

namespace ElastiCacheRbac.AccessStrings.Benchmarks;

/// <summary>
/// Decisions here and by a real server's pipelined <c>ACL DRYRUN</c>, side by side: in each round one after the other, on the same lines. Rates are
/// per second of the processor time of the server's process and of this one, so that they are those of one core even on a busy machine.
/// </summary>
internal static class DryRunComparison
{
    private const int Rounds = 5;
    private const int DryRunsPerRound = 100_000;
    private const int Batch = 1_000;
    private const int DecisionsPerRound = 2_000_000;
    private const string User = "u";

    public static int Run()
    {
        foreach (string accessString in new[] { Samples.Short, Samples.Typical, Samples.Selectors })
        {
            Measure(10_000, () => AccessString.Read(accessString));
            (double rate, long allocated) = Measure(100_000, () => AccessString.Read(accessString));
            Console.WriteLine($"read {1e6 / rate:N2} µs, {allocated:N0} bytes: {accessString}");
        }

        using RedisServer? server = RedisServer.TryStart();
        if (server is null)
        {
            Console.Error.WriteLine("No redis-server is installed.");
            return 1;
        }

        Console.WriteLine($"{server.Engine.Engine} {server.Version}, pipelined ACL DRYRUN, beside Policy.Decide; medians of {Rounds} rounds");
        Console.WriteLine($"{"DRYRUN/s",12} {"decide/s",12} {"ratio",7} {"ns",7} {"bytes",6}  command line [access string]");
        using var pipeline = new RedisPipeline(server.Port);
        foreach ((string accessString, string[] commandLine) in Samples.Decisions)
        {
            AccessString read = AccessString.Parse(accessString, server.Engine);
            pipeline.Add(["ACL", "SETUSER", User, "reset", .. read.Rules.Select(r => r.Text)]);
            pipeline.Flush();
            Compare(pipeline, read.Policy, commandLine, $"{string.Join(" ", commandLine)} [{accessString}]");
        }

        return 0;
    }

    private static void Compare(RedisPipeline pipeline, Policy policy, string[] commandLine, string name)
    {
        ReadOnlyMemory<byte>[] line = [.. new CommandLine(commandLine).Bytes];
        double[] dryRuns = new double[Rounds];
        double[] decisions = new double[Rounds];
        long bytes = 0;
        for (int round = -1; round < Rounds; round++)
        {
            double dryRun = DryRunRate(pipeline, commandLine);
            (double decide, long allocated) = DecisionRate(policy, line);
            if (round >= 0)
            {
                (dryRuns[round], decisions[round], bytes) = (dryRun, decide, bytes + allocated);
            }
        }

        double there = Median(dryRuns);
        double here = Median(decisions);
        Console.WriteLine($"{there,12:N0} {here,12:N0} {here / there,7:N1} {1e9 / here,7:N1} {bytes,6:N0}  {name}");
    }

    private static double DryRunRate(RedisPipeline pipeline, string[] commandLine)
    {
        double before = ServerSeconds(pipeline);
        for (int done = 0; done < DryRunsPerRound; done += Batch)
        {
            for (int i = 0; i < Batch; i++)
            {
                pipeline.Add(["ACL", "DRYRUN", User, .. commandLine]);
            }

            pipeline.Flush();
        }

        return DryRunsPerRound / (ServerSeconds(pipeline) - before);
    }

    /// <summary>The processor time that the server says it has used, in seconds.</summary>
    private static double ServerSeconds(RedisPipeline pipeline)
    {
        pipeline.Add("INFO", "cpu");
        string info = (string)pipeline.Flush()[0]!;
        return info.Split("\r\n").Where(line => line.StartsWith("used_cpu_user:", StringComparison.Ordinal) || line.StartsWith("used_cpu_sys:", StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split(':')[1], CultureInfo.InvariantCulture));
    }

    private static (double Rate, long Allocated) DecisionRate(Policy policy, ReadOnlyMemory<byte>[] line)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        int allowed = 0;
        for (int i = 0; i < DecisionsPerRound; i++)
        {
            allowed += policy.Decide(line).IsAllowed ? 1 : 0;
        }

        TimeSpan elapsed = Environment.CpuUsage.TotalTime - before;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return allowed is 0 or DecisionsPerRound
            ? (DecisionsPerRound / elapsed.TotalSeconds, allocated)
            : throw new InvalidOperationException("The same line was decided now so, now otherwise.");
    }

    private static (double Rate, long Allocated) Measure(int count, Func<object> work)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < count; i++)
        {
            work();
        }

        return (count / (Environment.CpuUsage.TotalTime - before).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / count);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
