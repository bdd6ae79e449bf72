using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using static ElastiCacheRbac.Core.Tests.DesiredState.Account;

namespace ElastiCacheRbac.Core.Tests.Accounts;

public sealed class AccountStateTests
{
    [Fact]
    public void A_resource_that_paging_told_twice_is_there_once_as_it_was_told_last()
    {
        AccountState account = Of(
            [User("app", "on ~old:* -@all +get"), User("b"), User("app", "on ~new:* -@all +get")],
            [Group("team", ["b", "default"]), Group("team", ["app", "default"])]);

        Assert.Equal(["default", "app", "b"], account.Users.Select(u => u.UserId));
        Assert.Equal("on ~new:* -@all +get", account.Users[1].AccessString);
        Assert.Equal(["app", "default"], Assert.Single(account.UserGroups).UserIds);
    }

    [Fact]
    public void Such_an_account_is_exported_audited_and_planned_for_like_any_other()
    {
        AccountState account = Of([User("app"), User("app")], [Group("team", ["app", "default"]), Group("team", ["app", "default"])]);

        RbacState present = PresentRbacState.Of(account);

        Assert.Equal("app", Assert.Single(present.Users).UserId);
        Assert.Empty(RbacPlanner.Plan(present, account).Changes);
        Assert.NotEmpty(Auditor.Audit(account));
    }
}
