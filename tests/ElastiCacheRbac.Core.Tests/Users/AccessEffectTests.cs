using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Core.Tests.Users;

public class AccessEffectTests
{
    private static readonly User App = new()
    {
        UserId = "app",
        UserName = "app",
        Status = "active",
        Engine = "redis",
        AccessString = "on ~app:* -@all +get",
        UserGroupIds = ["team"],
        Arn = "",
    };

    private static readonly UserGroup Team = new()
    {
        UserGroupId = "team",
        Status = "active",
        Engine = "redis",
        ReplicationGroups = ["orders", "carts"],
        ServerlessCaches = ["sessions"],
        Arn = "",
    };

    [Fact]
    public void Of_a_new_user_it_tells_what_the_user_can_do() =>
        Assert.Equal(
            "Create the user named 'Bob' with access 'on ~app:* +get': can log in; commands: get; keys: app:*; channels: none",
            AccessEffect.OfCreating(new UserSpecification { UserId = "app", UserName = "Bob", AccessString = "on ~app:* +get" }));

    [Fact]
    public void Of_a_change_it_tells_from_what_to_what_the_difference_and_its_reach() =>
        Assert.Equal(
            "Modify the user: change the access string from 'on ~app:* -@all +get' to 'on ~app:* +get +set'. Broader: gains command set. "
            + "Reaches user group team; replication groups orders, carts; serverless cache sessions.",
            AccessEffect.OfChanging(new UserChange { UserId = "app", AccessString = "on ~app:* +get +set" }, App, [Team]));

    [Fact]
    public void Commands_are_counted_by_category_when_they_are_many()
    {
        string text = AccessEffect.OfChanging(new UserChange { UserId = "app", AppendAccessString = "+@write" }, App, [Team]);
        Assert.Contains("to 'on ~app:* -@all +get +@write'. Broader: gains ", text, StringComparison.Ordinal);
        Assert.Matches("gains [0-9]+ commands \\([0-9]+ of @write\\)", text);
    }

    [Fact]
    public void A_change_of_words_only_has_no_effect_on_access() =>
        Assert.Contains("No effect on access.", AccessEffect.OfChanging(new UserChange { UserId = "app", AccessString = "on +get ~app:*" }, App, [Team]), StringComparison.Ordinal);

    [Fact]
    public void A_user_in_no_group_and_a_group_on_no_cache_reach_nothing()
    {
        UserChange change = new() { UserId = "app", AccessString = "off" };
        Assert.EndsWith("The user is in no group, so no cache is reached.", AccessEffect.OfChanging(change, App, []), StringComparison.Ordinal);
        Assert.EndsWith(
            "Reaches user group team, which guards no cache.",
            AccessEffect.OfChanging(change, App, [Team with { ReplicationGroups = [], ServerlessCaches = [] }]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_present_user_it_tells_the_change_alone()
    {
        UserChange change = new() { UserId = "app", AccessString = "off", AppendAccessString = "+get", Engine = "valkey", AuthenticationMode = AuthenticationMode.Iam };
        Assert.Equal(
            "Modify the user: set the access string to 'off', set the engine to valkey, set authentication to Iam",
            AccessEffect.OfChanging(change with { AppendAccessString = null }));
        Assert.Equal(
            "Modify the user: append '+get' to the access string", AccessEffect.OfChanging(new UserChange { UserId = "app", AppendAccessString = "+get" }));
    }

    [Fact]
    public void Appended_rules_are_judged_where_they_will_stand()
    {
        User all = App with { AccessString = "on ~* +@all" };
        AccessStringException error = Assert.Throws<AccessStringException>(
            () => AccessEffect.OfChanging(new UserChange { UserId = "app", AppendAccessString = "~app:*" }, all, []));
        Assert.Equal(FindingKind.PatternAfterAllKeys, Assert.Single(error.Findings).Kind);
    }

    [Fact]
    public void No_password_is_shown_even_if_validation_is_skipped()
    {
        UserChange change = new() { UserId = "app", AccessString = "on >Secret-of-mine", SkipAccessStringCheck = true };
        Assert.DoesNotContain("Secret", AccessEffect.OfChanging(change, App, []), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", AccessEffect.OfChanging(change), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Secret", AccessEffect.OfCreating(new UserSpecification { UserId = "app", UserName = "app", AccessString = "on >Secret-of-mine" }), StringComparison.Ordinal);
    }
}
