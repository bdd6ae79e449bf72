using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The filters of DescribeUsers: every one must match, by any of its values.</summary>
internal static class UserFilter
{
    /// <summary>Whether a user passes all filters.</summary>
    /// <exception cref="Wire.ServiceFault">A filter's name is not known.</exception>
    public static bool All(List<Model.Filter>? filters, UserRecord user, Account account) => filters is null || filters.TrueForAll(f => Matches(f, user, account));

    // [ours]: the documentation names no filter but user-id; both ways of writing are taken.
    private static bool Matches(Model.Filter filter, UserRecord user, Account account) => filter.Name!.Replace("-", "").ToUpperInvariant() switch
    {
        "USERID" => filter.Values!.Exists(v => Same(v, user.UserId)),
        "USERNAME" => filter.Values!.Contains(user.UserName),
        "ENGINE" => filter.Values!.Exists(v => Same(v, user.Engine)),
        "STATUS" => filter.Values!.Exists(v => Same(v, Statuses.Of(user, account))),
        _ => throw CommonFaults.InvalidValue($"The filter {filter.Name} is not recognized. Use user-id, user-name, engine or status."),
    };

    private static bool Same(string x, string y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
}
