using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The filters of DescribeUsers: every one must match, by any of its values.</summary>
internal static class UserFilter
{
    /// <summary>Whether a user passes all filters.</summary>
    /// <exception cref="Wire.ServiceFault">A filter's name is not known.</exception>
    public static bool All(List<Model.Filter>? filters, UserRecord user, Account account) => filters is null || filters.TrueForAll(f => Matches(f, user, account));

    private static bool Matches(Model.Filter filter, UserRecord user, Account account) => OurChoices.FilterName(filter.Name!) switch
    {
        "USERID" => filter.Values!.Exists(v => Same(v, user.UserId)),
        "USERNAME" => filter.Values!.Contains(user.UserName),
        "ENGINE" => filter.Values!.Exists(v => Same(v, user.Engine)),
        "STATUS" => filter.Values!.Exists(v => Same(v, Statuses.Of(user, account))),
        _ => throw CommonFaults.InvalidValue(OurChoices.FilterUnknown(filter.Name!)),
    };

    private static bool Same(string x, string y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
}
