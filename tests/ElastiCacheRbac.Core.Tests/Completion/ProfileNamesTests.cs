using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.Core.Tests.Completion;

public class ProfileNamesTests
{
    [Fact]
    public void Finds_the_profiles_of_both_files_and_nothing_else()
    {
        string[] credentials = ["[default]", "aws_access_key_id = x", "[ staging ]", "# [commented]", "[broken"];
        string[] configuration = ["[default]", "[profile staging]", "[profile \"with space\"]", "  [profile prod]  # live", "[sso-session main]", "[services local]", "[]"];

        Assert.Equal(["default", "prod", "staging", "with space"], ProfileNames.Find(credentials, configuration));
    }

    [Fact]
    public void Has_none_where_there_is_no_file() => Assert.Empty(ProfileNames.Find([], []));
}
