using BenchmarkDotNet.Attributes;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Services.Tests.DesiredState;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Benchmarks.Audit;

/// <summary>A full account (1,000 users, 100 groups, 40 caches), as it was described: its audit, and who can do what.</summary>
[MemoryDiagnoser]
public class AuditBenchmarks
{
    private static readonly AuditSettings _withoutShortening = new() { Exclude = ["EC019"] };

    private readonly AccountState _account = Describe(FullAccount.File);

    [Benchmark(Baseline = true)]
    public AccessMatrix MatrixOfTheAccount() => AccessMatrixBuilder.Build(_account, new AccessMatrixQuery());

    [Benchmark]
    public IReadOnlyList<AccessMatrix> MatrixOfEachCache() =>
    [
        .. FullAccount.ReplicationGroupIds.Select(id => AccessMatrixBuilder.Build(_account, new AccessMatrixQuery { ReplicationGroupId = id })),
        .. FullAccount.ServerlessCacheNames.Select(name => AccessMatrixBuilder.Build(_account, new AccessMatrixQuery { ServerlessCacheName = name })),
    ];

    [Benchmark]
    public IReadOnlyList<AuditFinding> Audit() => Auditor.Audit(_account);

    [Benchmark]
    public IReadOnlyList<AuditFinding> AuditWithoutShortening() => Auditor.Audit(_account, _withoutShortening);

    private static AccountState Describe(RbacState file) => new()
    {
        Region = "eu-west-1",
        Users = [.. file.Users.Select(user => new User { UserId = user.UserId, UserName = user.UserName, Status = "active", Engine = "redis", AccessString = user.AccessString, Arn = $"arn:aws:elasticache:eu-west-1:123456789012:user:{user.UserId}" })],
        UserGroups = [.. file.UserGroups.Select(group => new UserGroup { UserGroupId = group.UserGroupId, Status = "active", Engine = "redis", UserIds = group.UserIds, Arn = $"arn:aws:elasticache:eu-west-1:123456789012:usergroup:{group.UserGroupId}" })],
        ReplicationGroups =
        [
            .. from g in file.UserGroups from id in g.ReplicationGroupIds
               select new ReplicationGroup { ReplicationGroupId = id, Status = "available", Engine = "redis", TransitEncryptionEnabled = true, UserGroupIds = [g.UserGroupId] },
        ],
        ReplicationGroupVersions = FullAccount.ReplicationGroupIds.ToDictionary(id => id, _ => "7.1.0"),
        ServerlessCaches =
        [
            .. from g in file.UserGroups from name in g.ServerlessCacheNames
               select new ServerlessCache { ServerlessCacheName = name, Status = "available", Engine = "redis", FullEngineVersion = "7.1", UserGroupId = g.UserGroupId },
        ],
    };
}
