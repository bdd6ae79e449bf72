using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Core.Tests.Audit;

public class AuditRuleTests
{
    private static readonly AuditSettings WithAdmins = new() { Admins = ["ops-*"] };

    [Fact]
    public void EC001_a_default_user_that_can_do_a_lot_is_found_with_what_it_can()
    {
        AuditFinding finding = Single(Account().User("default", "on ~* +@all", mode: AuthenticationMode.NoPasswordRequired).Group("web", "default").Find("EC001"));
        Assert.Equal(
            "Clients that do not say who they are become user 'default' of group 'web', which is on and needs no password: it reaches all keys; can write; has every command.",
            finding.Message);
        Assert.Equal((ResourceType.UserGroup, "web", AuditSeverity.Error), (finding.ResourceType, finding.ResourceId, finding.Severity));
        Assert.Contains("Set-EcDefaultUser -UserGroupId web", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void EC001_a_default_user_that_only_reads_a_prefix_is_not_broad_but_one_with_dangerous_commands_is()
    {
        Assert.Empty(Account().User("d", "on ~public:* -@all +get", "default").Group("web", "d").Find("EC001"));
        Assert.Empty(Account().User("d", "off ~* +@all", "default").Group("web", "d").Find("EC001"));
        Assert.Empty(Account().User("default", "on ~* +@all").Find("EC001"));
        Assert.EndsWith("which is on: it has flushall of the admin and dangerous commands.", Single(Account().User("d", "on ~p:* -@all +get +flushall", "default").Group("web", "d").Find("EC001")).Message, StringComparison.Ordinal);
        Assert.Contains("has keys, sort_ro of", Single(Account().User("d", "on ~p:* -@all +@read", "default").Group("web", "d").Find("EC001")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EC002_a_user_without_a_password_is_found_while_it_is_on()
    {
        TestAccount account = Account().User("guest", "on ~g:* +get", mode: AuthenticationMode.NoPasswordRequired)
            .User("closed", "off ~g:* +get", mode: AuthenticationMode.NoPasswordRequired).User("iam", "on ~g:* +get", mode: AuthenticationMode.Iam)
            .User("default", "on ~* +@all", mode: AuthenticationMode.NoPasswordRequired).Group("web", "guest", "closed");
        Assert.Equal("User 'guest' is on and needs no password in group 'web': whoever names 'guest' is let in.", Single(account.Find("EC002")).Message);
    }

    [Theory]
    [InlineData("on ~* +@all", true)]
    [InlineData("on ~app:* allcommands", true)]
    [InlineData("on ~* -@all +@keyspace +@read +@write +@set +@sortedset +@list +@hash +@string +@bitmap +@hyperloglog +@geo +@stream +@pubsub +@admin +@fast +@slow", true)]
    [InlineData("on ~* +@all -@dangerous", false)]
    [InlineData("on ~* +@all -@dangerous +@dangerous", true)]
    [InlineData("on ~* +@all -config", true)]
    [InlineData("on ~* +@all -get", false)]
    [InlineData("off ~* +@all", false)]
    public void EC003_all_commands_count_by_effect(string access, bool found) =>
        Assert.Equal(found, Account().User("app", access, engine: "valkey").Find("EC003").Count == 1);

    [Fact]
    public void EC003_and_EC004_leave_administrators_and_default_users_aside()
    {
        TestAccount account = Account().User("ops-1", "on ~* +@all").User("ops-2", "on ~* -@all +flushall").User("d", "on ~* +@all", "default");
        Assert.Empty(account.Find("EC003", WithAdmins));
        Assert.Empty(account.Find("EC004", WithAdmins));
        Assert.Equal("ops-1", Single(account.Find("EC003")).ResourceId);
        Assert.Equal("ops-2", Single(account.Find("EC004")).ResourceId);
    }

    [Theory]
    [InlineData("on ~app:* -@all +@write", "flushall, flushdb")]
    [InlineData("on ~app:* -@all +@read", "keys, sort_ro")]
    [InlineData("on ~app:* -@all +@read -@dangerous", null)]
    [InlineData("on ~app:* -@all +@admin -@admin +get", null)]
    [InlineData("on ~app:* -@all +@dangerous -info -role", "flushall")]
    public void EC004_dangerous_commands_count_by_effect_and_are_named(string access, string? named)
    {
        IReadOnlyList<AuditFinding> findings = Account().User("app", access, engine: "valkey").Find("EC004");
        if (named is null)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.Contains(named, Single(findings).Message, StringComparison.Ordinal);
            Assert.Equal("Set-EcUser app -AppendAccessString '-@admin -@dangerous'", findings[0].Remedy);
            Assert.Empty(Account().User("app", access + " -@admin -@dangerous", engine: "valkey").Find("EC004"));
        }
    }

    [Fact]
    public void EC004_of_selectors_the_remedy_does_not_append() =>
        Assert.StartsWith("Put -@admin -@dangerous at the end of each selector", Single(Account().User("app", "on -@all (~a:* -@all +@read)", engine: "valkey").Find("EC004")).Remedy, StringComparison.Ordinal);

    [Fact]
    public void EC005_a_member_with_all_keys_stands_out_among_prefixes()
    {
        TestAccount account = Account().User("a", "on ~a:* -@all +get").User("b", "on ~b:* -@all +get").User("wide", "on ~** -@all +get").User("off", "off ~* +@all").User("ping", "on ~* -@all +ping")
            .Group("web", "a", "b", "wide", "off", "ping");
        Assert.Equal(
            "User 'wide' reaches all keys, but 2 of the 3 other users of group 'web' are held to patterns such as ~a:*, ~b:*.", Single(account.Find("EC005")).Message);
        Assert.Empty(account.Find("EC005", new AuditSettings { Admins = ["wide"] }));
        Assert.Empty(Account().User("a", "on ~a:* -@all +get").User("b", "on ~* -@all +get").User("c", "on ~* -@all +get").Group("web", "a", "b", "c").Find("EC005"));
        Assert.Empty(Account().User("b", "on ~* -@all +get").User("c", "on ~* -@all +get").Group("web", "b", "c").Find("EC005"));
    }

    [Fact]
    public void EC006_and_EC007_what_has_no_effect_is_found()
    {
        TestAccount account = Account().User("default", "on ~* +@all").User("lonely", "on +ping").User("app", "on +ping").Group("idle", "app").Group("web", "app").Cache("sessions", "web");
        Assert.Equal("lonely", Single(account.Find("EC006")).ResourceId);
        Assert.Equal("idle", Single(account.Find("EC007")).ResourceId);
    }

    [Fact]
    public void EC008_to_EC011_caches_are_told_by_how_they_are_guarded()
    {
        TestAccount account = Account().User("app", "on +ping").Group("web", "app")
            .Cache("open").Cache("clear", tls: false).Cache("token", token: true).Cache("old-token", token: true, version: "5.0.6").Cache("guarded", "web").Cache("half", "web", mode: "preferred")
            .Serverless("open-less").Serverless("guarded-less", "web");
        Assert.Equal(["open", "open-less"], account.Find("EC008").Select(f => f.ResourceId));
        Assert.Equal(["Set-EcAuthentication open -Mode Rbac -UserGroupId <group>", "Set-EcServerlessCache open-less -UserGroupId <group>"], account.Find("EC008").Select(f => f.Remedy));
        Assert.Equal("clear", Single(account.Find("EC009")).ResourceId);
        Assert.Equal("token", Single(account.Find("EC010")).ResourceId);
        Assert.Equal("half", Single(account.Find("EC011")).ResourceId);
    }

    [Fact]
    public void EC012_a_member_that_is_off_is_found_but_no_default_user()
    {
        TestAccount account = Account().User("gone", "off ~* +@all").User("d", "off -@all", "default").User("spare", "off +ping").Group("web", "gone", "d");
        Assert.Equal("User 'gone' is off: it cannot log in, but is a member of group web.", Single(account.Find("EC012")).Message);
    }

    [Fact]
    public void EC013_a_name_of_several_users_in_groups_is_found()
    {
        TestAccount account = Account().User("app-1", "on +ping", "app").User("app-2", "on +get", "app").User("d1", "off", "default").User("d2", "off", "default").User("spare", "on", "app")
            .Group("a", "app-1", "d1").Group("b", "app-2", "d2");
        Assert.Equal("The name 'app' logs in as 'app-1' (group a), 'app-2' (group b).", Single(account.Find("EC013")).Message);
        Assert.Empty(Account().User("app-1", "on +ping", "app").Group("a", "app-1").Group("b", "app-1").Find("EC013"));
    }

    [Fact]
    public void EC014_redis_groups_and_users_on_valkey_only_are_found()
    {
        TestAccount account = Account().User("app", "on +ping").User("both", "on +ping").User("default", "on ~* +@all", mode: AuthenticationMode.NoPasswordRequired)
            .Group("old", "both", "default").GroupOf("valkey", "new", "app", "both").Cache("v", "old", "valkey").Cache("w", "new", "valkey");
        IReadOnlyList<AuditFinding> findings = account.Find("EC014");
        Assert.Equal(["app", "old"], findings.Select(f => f.ResourceId));
        Assert.Contains("takes no users without a password: 'default'", findings[1].Message, StringComparison.Ordinal);
        Assert.Empty(Account().User("app", "on +ping").Group("old", "app").Cache("v", "old", "valkey").Cache("r", "old").Find("EC014"));
    }

    [Theory]
    [InlineData("on %R~app:* -@all +get", "6.2.6", "redis-6.2 of sessions does not understand '%R~app:*'")]
    [InlineData("on ~app:* &news:* -@all +get", "6.0.5", "redis-6.0 of sessions does not understand '&news:*'")]
    [InlineData("on %R~app:* -@all +get", "7.1.0", null)]
    [InlineData("on %R~app:* -@all +get", null, null)]
    [InlineData("on ~app:* -@all +json.get", "7.1.0", null)]
    public void EC015_what_a_cache_does_not_understand_is_found_where_its_version_is_known(string access, string? version, string? told)
    {
        IReadOnlyList<AuditFinding> findings = Account().User("app", access).Group("web", "app").Cache("sessions", "web", version: version).Find("EC015");
        if (told is null)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.StartsWith(told, Single(findings).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("on ~* -@all +get +acl|setuser", "+acl|setuser")]
    [InlineData("on ~* -@all +@admin -config", null)]
    public void EC016_a_rule_for_a_restricted_command_is_found_but_no_category(string access, string? rule) =>
        Assert.Equal(rule is not null, Account().User("app", access, engine: "valkey").Find("EC016").Any(f => f.Message.Contains(rule!, StringComparison.Ordinal)));

    [Theory]
    [InlineData("on ~* -@all +getset +hmset", "getset (SET with GET), hmset (HSET)", "8.0")]
    [InlineData("on ~* -@all (~a:* +substr)", "substr (GETRANGE)", "8.0")]
    [InlineData("on ~* -@all +cluster|slots", "cluster|slots (CLUSTER SHARDS)", "7.2")]
    [InlineData("on ~* -@all +cluster|slots", null, "8.0")]
    [InlineData("on ~* -@all +getset", null, "9.0")]
    [InlineData("on ~* -@all +getset -getset", null, "8.0")]
    [InlineData("on ~* -@all +@write", null, "8.0")]
    public void EC017_a_deprecated_command_is_found_where_it_is_named(string access, string? told, string version)
    {
        IReadOnlyList<AuditFinding> findings = Account().User("app", access).Group("web", "app").Cache("c", "web", "valkey", version).Find("EC017");
        Assert.Equal(told is null ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Contains(told!, finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void EC018_quotas_are_told_from_the_mark_on()
    {
        TestAccount account = Account();
        string[] ids = [.. Enumerable.Range(1, 90).Select(i => FormattableString.Invariant($"u{i}"))];
        Array.ForEach(ids, id => account.User(id, "on +ping"));
        account.Group("full", ids).Group("near", ids[..89]);
        AuditFinding finding = Single(account.Find("EC018"));
        Assert.Equal("90 of 100 possible users of group 'full' are used (90 %).", finding.Message);
        IReadOnlyList<AuditFinding> raised = account.Find("EC018", new AuditSettings { Quotas = new AuditQuotas { Users = 100, UserGroups = 2, UsersPerGroup = 300 } });
        Assert.Equal(["2 of 2 possible user groups of the account and region are used (100 %).", "90 of 100 possible users of the account and region are used (90 %)."], raised.Select(f => f.Message));
        Assert.All(raised, f => Assert.Equal((ResourceType.Account, "eu-west-1"), (f.ResourceType, f.ResourceId)));
    }

    [Theory]
    [InlineData("on ~app:* -@all +get +get", "on ~app:* +get")]
    [InlineData("on ~app:* ~app:sub:* -@all +@read", "on ~app:* +@read")]
    [InlineData("on ~app:* -@all +@read", null)]
    [InlineData("on ~app:* -@all +get +set", null)]
    [InlineData("off -@all", null)]
    public void EC019_a_longer_access_string_is_found_with_the_shorter_one(string access, string? shorter)
    {
        IReadOnlyList<AuditFinding> findings = Account().User("app", access).Find("EC019");
        Assert.Equal(shorter is null ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Equal($"Set-EcUser app -AccessString '{shorter}'", finding.Remedy));
    }

    [Fact]
    public void EC020_users_with_the_same_access_in_one_group_are_found()
    {
        TestAccount account = Account().User("a", "on ~x:* ~y:* -@all +get +set").User("b", "on ~y:* ~x:* -@all +set +get").User("c", "on ~x:* -@all +get").User("z", "on ~x:* -@all +get")
            .Group("web", "a", "b", "c").Group("other", "z");
        Assert.Equal("2 users of group 'web' have the same access, 'on ~x:* ~y:* -@all +get +set': a, b.", Single(account.Find("EC020")).Message);
    }

    [Fact]
    public void EC021_a_suppression_is_told_from_the_day_after_its_last()
    {
        AuditSuppression ended = new("EC006", "lonely", "migration", new DateTime(2026, 6, 14, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("The suppression of EC006 for 'lonely' ended on 2026-06-14: migration", Single(Account().Find("EC021", new AuditSettings { Suppressions = [ended] })).Message);
        Assert.Empty(Account().Find("EC021", new AuditSettings { Suppressions = [ended with { Until = new DateTime(2026, 6, 15, 0, 0, 0, DateTimeKind.Utc) }] }));
    }

    private static TestAccount Account() => new();

    private static AuditFinding Single(IReadOnlyList<AuditFinding> findings) => Assert.Single(findings);
}
