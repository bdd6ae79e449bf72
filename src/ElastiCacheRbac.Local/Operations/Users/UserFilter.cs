using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The filters of DescribeUsers: every one must match, by any of its values.</summary>
internal static class UserFilter
{
    /// <summary>What tells whether a user passes all filters.</summary>
    /// <exception cref="Wire.ServiceFault">A filter's name is not known.</exception>
    public static Predicate<UserRecord> All(List<Model.Filter>? filters, Account account)
    {
        List<Predicate<UserRecord>> all = [.. (filters ?? []).Select(f => Read(f, account))];
        return user => all.TrueForAll(passes => passes(user));
    }

    private static Predicate<UserRecord> Read(Model.Filter filter, Account account)
    {
        List<string> values = filter.Values!;
        return OurChoices.FilterName(filter.Name!) switch
        {
            "USERID" => user => values.Exists(v => Same(v, user.UserId)),
            "USERNAME" => user => values.Contains(user.UserName),
            "ENGINE" => user => values.Exists(v => Same(v, user.Engine)),
            "STATUS" => user => values.Exists(v => Same(v, Statuses.Of(user, account))),
            _ => throw CommonFaults.InvalidValue(OurChoices.FilterUnknown(filter.Name!)),
        };
    }

    private static bool Same(string x, string y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
}
