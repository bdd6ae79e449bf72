using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ElastiCacheRbac.AccessStrings.Benchmarks;

// Without arguments everything is measured. 'access' measures decisions beside a real server's only; other arguments are BenchmarkDotNet's.
if (args is ["access"])
{
    return DryRunComparison.Run();
}

int failed = args is [] ? DryRunComparison.Run() : 0;
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args is [] ? ["--filter", "*"] : args, config);
return failed;
