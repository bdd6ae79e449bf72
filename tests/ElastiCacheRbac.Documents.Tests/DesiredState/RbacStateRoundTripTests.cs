using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Documents.Tests.DesiredState;

public sealed class RbacStateRoundTripTests
{
    private static readonly AccountState Account = new()
    {
        Users =
        [
            User("default", "on ~* +@all", AuthenticationMode.NoPasswordRequired),
            User("app", "on ~app:* -@all +@read"),
            User("app-default", "off -@all") with { UserName = "default" },
            User("odd", "on ~a*'\"\\#:[x]{}|>&!@%` ~?\u2019ü %R~log:* %W~~ &news:* -@all +get (~tmp:* -@all +set)") with { UserName = "it's: #1" },
            User("on", "on ~* &* +@all", AuthenticationMode.Iam) with { Engine = "valkey" },
            User("no", "off ~keys* -@all +get", AuthenticationMode.NoPasswordRequired) with { UserName = "null" },
            User("e5", "on ~* -@all +newer.command +future") with { PasswordCount = 2 },
            User("leaving", "on ~* -@all") with { Status = "deleting" },
        ],
        UserGroups =
        [
            Group("web", "app", "app-default", "leaving") with { ReplicationGroups = ["sessions"], ServerlessCaches = ["carts", "y"] },
            Group("moving", "app-default", "app") with { PendingChanges = new UserGroupPendingChanges(["odd"], ["app"]) },
            Group("own", "default", "no"),
            Group("keys", "on", "app") with { Engine = "valkey" },
            Group("empty") with { Engine = "valkey" },
            Group("gone", "default") with { Status = "deleting" },
        ],
    };

    [Theory]
    [InlineData(FileFormat.Yaml)]
    [InlineData(FileFormat.Json)]
    public void The_present_state_that_is_written_and_read_is_the_same(FileFormat format)
    {
        RbacState present = PresentRbacState.Of(Account);
        string text = DataFile.Write(RbacStateWriter.Write(present), format);
        Assert.Equal(StateText.Describe(present), StateText.Describe(RbacStateReader.Read(DataFile.Parse(text, format, "a"))));
    }

    [Theory]
    [InlineData(FileFormat.Yaml)]
    [InlineData(FileFormat.Json)]
    public void The_present_state_that_is_written_and_read_asks_for_no_change(FileFormat format)
    {
        AccountState settled = Account with
        {
            Users = [.. Account.Users.Where(u => u.Status == "active")],
            UserGroups = [.. Account.UserGroups.Where(g => g.Status == "active" && g.PendingChanges is null).Select(g => g with { UserIds = [.. g.UserIds.Where(id => id != "leaving")] })],
            ReplicationGroups = [new ReplicationGroup { ReplicationGroupId = "sessions", Status = "available", Engine = "redis", TransitEncryptionEnabled = true, UserGroupIds = ["web"] }],
            ServerlessCaches =
            [
                new ServerlessCache { ServerlessCacheName = "carts", Status = "available", Engine = "redis", UserGroupId = "web" },
                new ServerlessCache { ServerlessCacheName = "y", Status = "available", Engine = "redis", UserGroupId = "web" },
            ],
        };
        string text = DataFile.Write(RbacStateWriter.Write(PresentRbacState.Of(settled)), format);
        RbacPlan plan = RbacPlanner.Plan(RbacStateReader.Read(DataFile.Parse(text, format, "a")), settled);
        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Hazards);
    }

    [Fact]
    public void The_present_state_tells_what_will_be_and_leaves_out_what_goes()
    {
        RbacState present = PresentRbacState.Of(Account);
        Assert.Equal(["app", "app-default", "odd", "on", "no", "e5"], present.Users.Select(u => u.UserId));
        Assert.Equal(["web", "moving", "own", "keys", "empty"], present.UserGroups.Select(g => g.UserGroupId));
        Assert.Equal(["app", "app-default"], present.UserGroups[0].UserIds);
        Assert.Equal(["app-default", "odd"], present.UserGroups[1].UserIds);
        Assert.Equal("app-default", present.UserGroups[1].DefaultUserId);
        Assert.Equal("default", present.UserGroups[2].DefaultUserId);
        Assert.Equal(["e5"], present.Users.Where(u => u.SkipAccessStringCheck).Select(u => u.UserId));
        Assert.Equal(new EnvironmentPassword("ELASTICACHE_APP_DEFAULT_PASSWORD"), Assert.Single(present.Users[1].Passwords));
        Assert.Empty(present.Users[3].Passwords);
    }

    [Fact]
    public void Members_that_are_not_among_the_users_asked_for_stand_as_existing()
    {
        RbacState some = PresentRbacState.Of(Account, id => id == "app", id => id is "web" or "own");
        Assert.Equal(["app"], some.Users.Select(u => u.UserId));
        Assert.Equal(["web", "own"], some.UserGroups.Select(g => g.UserGroupId));
        Assert.Equal(["app-default", "no"], some.ExistingUserIds);
    }

    [Fact]
    public void Is_written_as_a_person_would()
    {
        RbacState state = new()
        {
            Scope = "web",
            Users =
            [
                new DesiredUser { UserId = "app", UserName = "app", AccessString = "on ~app:* +@read", Passwords = [new VaultPassword("app", "Main")] },
                new DesiredUser { UserId = "app-default", UserName = "default", AccessString = "off", AuthenticationMode = AuthenticationMode.NoPasswordRequired },
            ],
            UserGroups = [new DesiredUserGroup { UserGroupId = "app", UserIds = ["app", "app-default"], DefaultUserId = "app-default", ReplicationGroupIds = ["sessions"] }],
        };
        Assert.Equal(
            """
            version: 1
            scope: web
            users:
              - id: app
                engine: redis
                access: on ~app:* +@read
                authentication:
                  type: password
                  passwords:
                    - secret: app
                      vault: Main
              - id: app-default
                name: default
                engine: redis
                access: 'off'
                authentication:
                  type: noPassword
            userGroups:
              - id: app
                engine: redis
                members:
                  - app
                defaultUser: app-default
                replicationGroups:
                  - sessions

            """.ReplaceLineEndings("\n"),
            DataFile.Write(RbacStateWriter.Write(state), FileFormat.Yaml));
    }

    private static User User(string id, string access, AuthenticationMode mode = AuthenticationMode.Password) =>
        new() { UserId = id, UserName = id, Status = "active", Engine = "redis", AccessString = access, AuthenticationMode = mode, Arn = "" };

    private static UserGroup Group(string id, params string[] members) =>
        new() { UserGroupId = id, Status = "active", Engine = "redis", UserIds = members, Arn = "" };
}
