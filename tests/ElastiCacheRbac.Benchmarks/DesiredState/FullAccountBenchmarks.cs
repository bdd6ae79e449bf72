using System.Net;
using System.Security;
using BenchmarkDotNet.Attributes;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Local.Benchmarks;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Services.Tests.DesiredState;

namespace ElastiCacheRbac.Benchmarks.DesiredState;

/// <summary>
/// A full account (1,000 users, 100 groups, 40 caches) compared with its file, against a local control plane in a process of its own. To hold:
/// reading and planning within 1 s.
/// </summary>
[MemoryDiagnoser]
public class FullAccountBenchmarks
{
    private ServerProcess _server = null!;
    private ElastiCacheConnection _connection = null!;
    private AccountState _account = null!;
    private RbacState _narrowed = null!;

    [GlobalSetup]
    public async Task Fill()
    {
        _server = ServerProcess.Start(path: null);
        _connection = ElastiCacheConnection.Open(
            new ConnectionSettings { EndpointUrl = _server.Endpoint, Region = "eu-west-1", AccessKey = "AKIATEST", SecretKey = "secret" });
        foreach (string id in FullAccount.ReplicationGroupIds)
        {
            await _connection.ReplicationGroups.CreateAsync(
                new ReplicationGroupSpecification { ReplicationGroupId = id, Description = id, CacheNodeType = "cache.t3.small", TransitEncryptionEnabled = true });
        }

        foreach (string name in FullAccount.ServerlessCacheNames)
        {
            await _connection.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = name });
        }

        RbacPlan plan = await _connection.DesiredState.PlanAsync(FullAccount.File);
        SecureString secret = new NetworkCredential("", "correct-horse-battery").SecurePassword;
        await _connection.DesiredState.ApplyAsync(
            plan, plan.Changes.ToDictionary(c => c.Order, _ => (IReadOnlyList<SecureString>)[secret]), new HashSet<int>(), _ => { });
        _account = await _connection.Account.ReadAsync();
        _narrowed = FullAccount.File with
        {
            Users = [.. FullAccount.File.Users.Select(user => user with { AccessString = user.AccessString.Replace("+@write", "+set", StringComparison.Ordinal) })],
        };
    }

    [GlobalCleanup]
    public void Stop()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<RbacPlan> ReadAndPlan() => _connection.DesiredState.PlanAsync(FullAccount.File);

    [Benchmark]
    public Task<AccountState> Read() => _connection.Account.ReadAsync();

    [Benchmark]
    public RbacPlan PlanWhereNothingDiffers() => RbacPlanner.Plan(FullAccount.File, _account);

    [Benchmark]
    public RbacPlan PlanWhereEveryUserDiffers() => RbacPlanner.Plan(_narrowed, _account);
}
