using System.Collections.Immutable;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What every account has in every region from the start: its own user, a subnet group and the default parameter groups.</summary>
internal static class InitialState
{
    private static readonly ImmutableDictionary<string, string> _noTags = ImmutableDictionary<string, string>.Empty;

    public static AccountState Value { get; } = Make();

    private static AccountState Make()
    {
        var state = new AccountState();
        var subnets = new SubnetGroupRecord(
            SubnetGroupRecord.Default, "Default CacheSubnetGroup", ["subnet-0a11ce0000000000a", "subnet-0a11ce0000000000b", "subnet-0a11ce0000000000c"], _noTags);
        return state with
        {
            Users = state.Users.With(UserOperations.AccountDefault),
            SubnetGroups = state.SubnetGroups.With(subnets),
            ParameterGroups = Catalog.Current.DefaultParameterGroups.Aggregate(
                state.ParameterGroups,
                (groups, g) => groups.With(new ParameterGroupRecord(g.Name, g.Family, $"Default parameter group for {g.Family}", g.IsClusterEnabled, _noTags))),
        };
    }
}
