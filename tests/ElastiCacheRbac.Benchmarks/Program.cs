using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ElastiCacheRbac.AccessStrings.Benchmarks;

// dotnet run -c Release --project tests/ElastiCacheRbac.Benchmarks -- access       decisions beside a real server's ACL DRYRUN
// dotnet run -c Release --project tests/ElastiCacheRbac.Benchmarks -- --filter '*' everything that BenchmarkDotNet measures
if (args is ["access"])
{
    return DryRunComparison.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
