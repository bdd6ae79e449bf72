using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>
/// Finds what a file that names a scope describes, though it was there before: it is tagged with the scope, so that pruning knows it later.
/// What bears another scope's tag is taken over by force only.
/// </summary>
internal static class AdoptionPlanner
{
    public static void Plan(PlanDraft draft, IReadOnlyDictionary<string, string> scopes)
    {
        if (!draft.Wanted.NamesScope)
        {
            return;
        }

        foreach (DesiredUser wanted in draft.Wanted.Users)
        {
            if (draft.Users.TryGetValue(wanted.UserId, out User? user) && user.Status != ResourceStatus.Deleting)
            {
                Adopt(draft, scopes, ResourceType.User, user.UserId, user.Arn, wanted.Position);
            }
        }

        foreach (DesiredUserGroup wanted in draft.Wanted.UserGroups)
        {
            if (draft.UserGroups.TryGetValue(wanted.UserGroupId, out UserGroup? group) && group.Status != ResourceStatus.Deleting)
            {
                Adopt(draft, scopes, ResourceType.UserGroup, group.UserGroupId, group.Arn, wanted.Position);
            }
        }
    }

    private static void Adopt(
        PlanDraft draft, IReadOnlyDictionary<string, string> scopes, ResourceType type, string id, string arn, FilePosition? position)
    {
        string scope = draft.Wanted.Scope;
        if (scopes.TryGetValue(arn, out string? owner) && owner == scope)
        {
            return;
        }

        if (owner is not null)
        {
            draft.Warn(nameof(Messages.ManagedElsewhere), type, id, Messages.ManagedElsewhere(type.InWords(), id, owner, scope), canBeForced: true);
        }

        draft.Add(
            RbacChangeKind.Adopt, type, id,
            $"adopt {type.InWords()} {id}: it will be managed by scope {scope}{(owner is null ? "" : $" in place of {owner}")}",
            new ChangeEffect("No effect on what is allowed. Once the file does not name it any more, pruning deletes it.", [], []),
            new PlannedCall { AdoptedArn = arn, Tags = ManagedScope.Tags(scope) },
            [], position);
    }
}
