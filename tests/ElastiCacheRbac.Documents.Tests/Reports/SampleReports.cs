using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Reports;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Documents.Tests.Reports;

/// <summary>Reports as an account of a web shop would give them.</summary>
internal static class SampleReports
{
    public const string File = "access/elasticache.yml";

    public static RbacReport Full() => new()
    {
        Title = "Web shop, production",
        Region = "eu-central-1",
        CreatedAt = new DateTimeOffset(2026, 5, 4, 7, 30, 0, TimeSpan.Zero),
        StateFile = File,
        State = State(),
        Findings = Findings(),
        Plan = Plan(),
        Matrices = [Matrix(24)],
        Account = Account(),
    };

    public static IReadOnlyList<AuditFinding> Findings() =>
    [
        Finding("EC002", "NoPassword", AuditSeverity.Error, ResourceType.User, "jobs", "The user 'jobs' needs no password: everyone who reaches the cache can be it.", "Give it one: Set-EcUser jobs -Password (New-EcPassword)."),
        Finding("EC001", "DefaultUserBroad", AuditSeverity.Error, ResourceType.UserGroup, "web", "The default user of 'web' is on and may run 187 commands on all keys.", "Turn it off: Set-EcUser web-default -AccessString 'off -@all'."),
        Finding("EC004", "AllKeys", AuditSeverity.Warning, ResourceType.User, "reports", "The user 'reports' may use all keys; the others of its group have prefixes.", "Name the keys that it needs: ~report:*."),
        Finding("EC004", "AllKeys", AuditSeverity.Warning, ResourceType.User, "admin", "The user 'admin' may use all keys; the others of its group have prefixes.", "Name the keys that it needs.") with { SuppressedBecause = "The on-call engineer's user, by design." },
        Finding("EC014", "NotShortest", AuditSeverity.Information, ResourceType.User, "app", "The access string of 'app' can be said shorter.", "Optimize-EcAccessString 'on ~app:* +get +set +@read'"),
        Finding("EC007", "CacheOpen", AuditSeverity.Error, ResourceType.ReplicationGroup, "legacy", "The replication group 'legacy' has encryption in transit and no access control.", "Set-EcAuthentication legacy -Mode Rbac -UserGroupId web"),
    ];

    public static AuditFinding Finding(string rule, string name, AuditSeverity severity, ResourceType type, string id, string message, string remedy) => new()
    {
        RuleId = rule,
        RuleName = name,
        Severity = severity,
        ResourceType = type,
        ResourceId = id,
        Message = message,
        Remedy = remedy,
        Region = "eu-central-1",
        Arn = type is ResourceType.Account ? null : $"arn:aws:elasticache:eu-central-1:123456789012:{type.ToString().ToLowerInvariant()}:{id}",
    };

    public static RbacPlan Plan() => new()
    {
        Path = File,
        Region = "eu-central-1",
        Summary = "4 changes: 1 to create, 1 to modify, 1 to assign, 1 to delete.",
        Changes =
        [
            Change(1, RbacChangeKind.Create, ResourceType.User, "cart", "create user cart", "cart gains reading and writing of its keys.") with { Gained = ["+@read +@write on cart:*"], Position = new FilePosition(File, 14, 5) },
            Change(2, RbacChangeKind.Modify, ResourceType.User, "reports", "modify user reports", "reports loses all keys but its own; connections stay.") with
            {
                Gained = ["+@read on report:*"],
                Lost = [.. Enumerable.Range(1, 40).Select(i => $"command{i} on *")],
                Position = new FilePosition(File, 22, 5),
            },
            Change(3, RbacChangeKind.Assign, ResourceType.ReplicationGroup, "legacy", "assign user group web to replication group legacy", "Only users of web get in; connections without a user end.") with { DependsOn = [1, 2] },
            Change(4, RbacChangeKind.Delete, ResourceType.User, "old", "delete user old", "old loses all access; its connections end.") with { Lost = ["+@all on *"] },
        ],
        Hazards = [new PlanHazard("LastWriterLost", ResourceType.UserGroup, "web", "After these changes no user of 'web' can write. Use -Force if that is meant.", CanBeForced: true)],
    };

    public static AccessMatrix Matrix(int users) => new()
    {
        Title = "user group web",
        Columns =
        [
            .. new[] { "@read", "@write", "@dangerous", "@admin", "get", "set", "del", "flushall", "config|get", "keys" }
                .SelectMany(operation => new[] { "cart:1", "session:1" }.Select(key => new AccessMatrixColumn(operation, operation is "flushall" or "config|get" ? null : key))),
        ],
        Rows = [.. Enumerable.Range(0, users).Select(Row)],
    };

    public static AccountState Account() => new()
    {
        Region = "eu-central-1",
        Users = [.. Enumerable.Range(0, 14).Select(i => User($"user-{i}"))],
        UserGroups = [Group("web", 9, "sessions", "carts"), Group("batch", 4, "queue"), Group("spare", 1)],
        ReplicationGroups = [Cache("sessions", "web"), Cache("carts", "web"), Cache("queue", "batch"), Cache("legacy", null), Cache("old-token", null) with { AuthTokenEnabled = true }],
        ServerlessCaches = [new ServerlessCache { ServerlessCacheName = "search", Status = "available" }],
    };

    private static RbacState State() => new()
    {
        Users = [User("jobs", 6), User("reports", 22), User("app", 30)],
        UserGroups = [new DesiredUserGroup { UserGroupId = "web", UserIds = ["jobs"], ReplicationGroupIds = ["sessions"], Position = new FilePosition(File, 41, 5) }],
    };

    private static DesiredUser User(string id, int line) => new() { UserId = id, UserName = id, AccessString = "on", Position = new FilePosition(File, line, 5) };

    private static RbacChange Change(int order, RbacChangeKind kind, ResourceType type, string id, string description, string effect) => new()
    {
        Order = order,
        Kind = kind,
        ResourceType = type,
        ResourceId = id,
        Description = description,
        Effect = effect,
    };

    private static AccessMatrixRow Row(int number)
    {
        int[] totals = [83, 83, 95, 95, 41, 41, 30, 30, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        AccessMatrixCell[] cells = [.. totals.Select((total, column) => new AccessMatrixCell(
            number % 7 == 0 ? total : (number + (3 * column)) % 5 == 0 ? 0 : total == 1 ? (number + column) % 2 : ((number * 13) + (column * 29)) % (total + 1), total))];
        return new AccessMatrixRow($"user-{number:0000}", number % 3 == 0 ? "default" : $"user-{number:0000}", [number % 2 == 0 ? "web" : "batch"], number % 11 != 5, cells);
    }

    private static User User(string id) => new() { UserId = id, UserName = id, Status = "active", Engine = "redis", AccessString = "on ~* +@all", Arn = $"arn:aws:elasticache:eu-central-1:123456789012:user:{id}" };

    private static UserGroup Group(string id, int users, params string[] caches) => new()
    {
        UserGroupId = id,
        Status = "active",
        Engine = "redis",
        UserIds = [.. Enumerable.Range(0, users).Select(i => $"user-{i}")],
        ReplicationGroups = caches,
        Arn = $"arn:aws:elasticache:eu-central-1:123456789012:usergroup:{id}",
    };

    private static ReplicationGroup Cache(string id, string? group) => new()
    {
        ReplicationGroupId = id,
        Status = "available",
        TransitEncryptionEnabled = id != "old-token",
        UserGroupIds = group is null ? [] : [group],
    };
}
