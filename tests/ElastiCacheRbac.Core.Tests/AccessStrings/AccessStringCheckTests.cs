using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class AccessStringCheckTests
{
    [Fact]
    public void What_one_version_understands_can_be_sent()
    {
        Assert.Equal(EngineVersion.Newest, AccessStringCheck.Of("on ~* +get").AccessString.Engine);

        // LCS had another name in 6.0 and 6.2.
        AccessStringCheck old = AccessStringCheck.Of("on ~* +stralgo");
        Assert.Empty(old.Refusals);
        Assert.Equal("redis-6.2", old.AccessString.Engine.ToString());
    }

    [Fact]
    public void What_no_version_understands_is_refused_for_the_newest()
    {
        AccessStringCheck check = AccessStringCheck.Of("on ~* +gett +stralgo +config");
        Assert.Equal(["+gett", "+stralgo", "+config"], check.Refusals.Select(f => f.Rule));
        AccessStringException error = Assert.Throws<AccessStringException>(() => check.ThrowIfRefused("app"));
        Assert.Equal("app", error.Target);
        Assert.StartsWith("The access string of user 'app' is refused:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_modules_know_is_warned_of()
    {
        AccessStringCheck check = AccessStringCheck.Of("on ~* +json.get +@bloom -@JSON");
        Assert.Empty(check.Refusals);
        Assert.Equal(["+json.get", "+@bloom", "-@JSON"], check.Warnings.Select(f => f.Rule));
    }

    [Fact]
    public void A_whole_string_without_on_or_off_is_warned_of_but_appended_rules_are_not()
    {
        Assert.Equal([FindingKind.NeitherOnNorOff], AccessStringCheck.Of("+get").Warnings.Select(f => f.Kind));
        Assert.Empty(AccessStringCheck.OfAppended("+get").Warnings);
        Assert.Single(AccessStringCheck.OfAppended("+gett").Refusals);
    }
}
