using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An access string is longer than need be.</summary>
internal sealed class AccessStringNotShortest() : AuditRule(
    "EC019",
    AuditSeverity.Information,
    "An access string is longer than need be",
    "Rules that others undo or cover, and lists of commands that a category stands for, make an access string hard to read "
    + "and to judge. The shorter one is proven to allow exactly the same on the engine versions in question. The parts that the "
    + "service adds by itself are not counted.",
    "Use the shorter one: Set-EcUser <user> -AccessString. Optimize-EcAccessString finds it.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context)
    {
        ILookup<(string Text, string Engines), AuditedUser> users =
            context.Users.Where(user => !user.IsAccountsOwn).ToLookup(user => (user.User.AccessString, string.Join(" ", user.Engines)));

        // Shortening takes milliseconds: each access string is shortened once, and several side by side.
        return users
            .Select(same => (Users: same, Longer: same.First().Engines.Select(same.First().AccessOn).ToArray()))
            .ToArray()
            .AsParallel()
            .AsOrdered()
            .Select(each => (each.Users, each.Longer, Shorter: ShorterForm.Of(each.Longer)))
            .Where(each => each.Shorter is not null)
            .SelectMany(each => each.Users.Select(user => Found(
                context,
                user,
                FormattableString.Invariant($"The access string of user '{user.User.UserId}' has {each.Longer[0].Text.Length} characters; '{each.Shorter}' allows the same on ")
                + $"{string.Join(", ", user.Engines)}.",
                $"Set-EcUser {user.User.UserId} -AccessString {CommandText.Quote(each.Shorter!)}")))
            .ToArray();
    }
}
