using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>Members of a group have identical access.</summary>
internal sealed class IdenticalAccess() : AuditRule(
    "EC020",
    AuditSeverity.Information,
    "Members of a group have identical access",
    "Users of one group who may do exactly the same can be one user, unless they are kept apart to be told apart or to be "
    + "shut out one by one. Users that are off are left aside.",
    "Let them share a user, or suppress this finding with the reason why they are apart. Remove-EcUser takes the others away.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from g in context.UserGroups
        let engine = g.Engine
        from same in g.Members.Where(user => user.IsOn && !user.IsDefault).GroupBy(user => user.AccessOn(engine).Policy)
        let users = same.ToArray()
        where users.Length > 1
        select Found(
            context,
            g,
            $"{users.Length} users of group '{g.Id}' have the same access, '{users[0].AccessOn(engine).Text}': {NameList.Of([.. users.Select(user => user.User.UserId)], 8)}.",
            $"Let their clients use '{users[0].User.UserId}', then Remove-EcUser {users[1].User.UserId}; or suppress this finding with the reason why they are apart.");
}
