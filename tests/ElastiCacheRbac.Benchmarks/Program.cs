using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ElastiCacheRbac.AccessStrings.Benchmarks;
using ElastiCacheRbac.Local.Benchmarks;

// Without arguments everything is measured. 'access' measures decisions beside a real server's only, 'control-plane' the local control plane, and with
// a folder as second argument with its state in files there; other arguments are BenchmarkDotNet's.
if (args is ["control-plane", .. var rest])
{
    return ControlPlaneMeasurement.Run(rest.FirstOrDefault());
}

if (args is ["access"])
{
    return DryRunComparison.Run();
}

int failed = args is [] ? DryRunComparison.Run() + ControlPlaneMeasurement.Run(folder: null) : 0;
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args is [] ? ["--filter", "*"] : args, config);
return failed;
