using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A member reaches all keys where most of its group is held to patterns.</summary>
internal sealed class AllKeysAmongPrefixes() : AuditRule(
    "EC005",
    AuditSeverity.Warning,
    "A member reaches all keys where most of its group is held to patterns",
    "In a group whose other members that use keys are mostly held to key patterns, a member with all keys is likely an "
    + "oversight, and reads or writes what the others keep apart. Administrators, users named default and users that are off "
    + "are left aside.",
    "Hold the user to the keys it needs: Set-EcUser <user> -AccessString 'on ~<prefix>:* ...'.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context)
    {
        foreach (AuditedGroup group in context.UserGroups)
        {
            AuditedUser[] members = [.. group.Members.Where(user => user.IsOn && !user.IsAdmin && !user.IsDefault)];
            AuditedUser[] held = [.. members.Where(user => user.Reach.IsHeldToPatterns)];
            AuditedUser[] free = [.. members.Where(user => user.Reach.ReachesAllKeys)];
            if (held.Length < free.Length || held.Length == 0)
            {
                continue;
            }

            string[] patterns = [.. held.SelectMany(Patterns).Distinct(StringComparer.Ordinal)];
            foreach (AuditedUser user in free)
            {
                yield return Found(
                    context,
                    user,
                    $"User '{user.User.UserId}' reaches all keys, but {held.Length} of the {members.Length - 1} other users of group '{group.Id}' "
                    + $"{(held.Length == 1 ? "is" : "are")} held to patterns such as {NameList.Of(patterns, 3)}.",
                    $"Set-EcUser {user.User.UserId} -AccessString 'on ~<prefix>:* ...'");
            }
        }
    }

    private static IEnumerable<string> Patterns(AuditedUser user) => user.Access.Policy.Selectors.SelectMany(s => s.KeyPatterns).Select(key => key.ToString());
}
