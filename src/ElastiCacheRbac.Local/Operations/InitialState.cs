using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What every account has from the start.</summary>
internal static class InitialState
{
    public static AccountState Of()
    {
        var state = new AccountState();
        return state with { Users = state.Users.With(UserOperations.AccountDefault) };
    }
}
