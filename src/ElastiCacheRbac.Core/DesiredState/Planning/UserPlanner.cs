using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds the users to create and to change: one call a user.</summary>
internal static class UserPlanner
{
    public static void Plan(PlanDraft draft)
    {
        foreach (DesiredUser wanted in draft.Wanted.Users)
        {
            if (draft.Users.TryGetValue(wanted.UserId, out User? present) && present.Status != ResourceStatus.Deleting)
            {
                Modify(draft, wanted, present);
            }
            else
            {
                Create(draft, wanted, present is not null);
            }
        }
    }

    private static void Create(PlanDraft draft, DesiredUser wanted, bool replacesDeleted)
    {
        string access = AccessExplanation.InOneLine(AccessStringCheck.Of(wanted.AccessString).AccessString.Policy);
        draft.Add(
            RbacChangeKind.Create, ResourceType.User, wanted.UserId,
            $"create user {wanted.UserId}{(wanted.UserName == wanted.UserId ? "" : $" named {wanted.UserName}")}",
            new ChangeEffect($"The user {access}.", [access], []),
            new PlannedCall
            {
                NewUser = wanted,
                ReplacesDeleted = replacesDeleted,
                Passwords = wanted.Passwords,
                Tags = ManagedScope.Tags(draft.Wanted.Scope),
            },
            [], wanted.Position);
    }

    private static void Modify(PlanDraft draft, DesiredUser wanted, User present)
    {
        if (wanted.UserName != present.UserName)
        {
            draft.Warn(
                nameof(Messages.UserNameFixed), ResourceType.User, wanted.UserId,
                Messages.UserNameFixed(wanted.UserId, present.UserName, wanted.UserName));
        }

        if (wanted.Engine != present.Engine && present.Engine == CacheEngine.Valkey)
        {
            draft.Warn(nameof(Messages.EngineFixed), ResourceType.User, wanted.UserId, Messages.EngineFixed("user", wanted.UserId));
        }

        bool access = !AccessString.HaveSameEffect(wanted.AccessString, present.AccessString);
        bool mode = wanted.AuthenticationMode != present.AuthenticationMode;
        bool engine = wanted.Engine != present.Engine;
        if (!access && !mode && !engine)
        {
            return;
        }

        string[] parts =
        [
            .. access ? [$"set the access string to '{wanted.AccessString}'"] : Array.Empty<string>(),
            .. engine ? [$"set the engine to {wanted.Engine}"] : Array.Empty<string>(),
            .. mode ? [$"set authentication to {wanted.AuthenticationMode}"] : Array.Empty<string>(),
        ];
        draft.Add(
            RbacChangeKind.Modify, ResourceType.User, wanted.UserId,
            $"modify user {wanted.UserId}: {string.Join(", ", parts)}",
            Effect(wanted, present, access, mode, [.. draft.GroupsOf[wanted.UserId]]),
            new PlannedCall
            {
                UserChange = new UserChange
                {
                    UserId = wanted.UserId,
                    AccessString = access ? wanted.AccessString : null,
                    SkipAccessStringCheck = wanted.SkipAccessStringCheck,
                    Engine = engine ? wanted.Engine : null,
                    AuthenticationMode = mode ? wanted.AuthenticationMode : null,
                },
                Passwords = mode ? wanted.Passwords : [],
            },
            [], wanted.Position);
    }

    private static ChangeEffect Effect(DesiredUser wanted, User present, bool access, bool mode, UserGroup[] groups)
    {
        string login = mode ? $" Clients log in by {wanted.AuthenticationMode} in place of {present.AuthenticationMode}." : string.Empty;
        string where = $"{login} {AccessEffect.Reach(groups)} Connections stay.";
        if (!access)
        {
            return new ChangeEffect($"No effect on what is allowed.{where}", [], []);
        }

        var change = AccessComparison.Compare(AccessString.Read(present.AccessString).Policy, AccessString.Read(wanted.AccessString).Policy);
        return new ChangeEffect(
            $"{change.Summary}{where}",
            Items(change, change.CommandsGained, change.CommandsWidened, [.. change.KeysGained.Select(k => k.ToString()), .. change.ChannelsGained.Select(c => $"&{c}")]),
            Items(change, change.CommandsLost, change.CommandsNarrowed, [.. change.KeysLost.Select(k => k.ToString()), .. change.ChannelsLost.Select(c => $"&{c}")]));
    }

    private static IReadOnlyList<string> Items(
        AccessComparison change, IReadOnlyList<string> commands, IReadOnlyList<string> changed, IReadOnlyList<string> names) =>
    [
        .. commands.Count == 0 ? Array.Empty<string>() : [CommandNames.Summarize(commands, change.After.Catalogue)],
        .. changed.Count == 0 ? Array.Empty<string>() : [$"{CommandNames.Summarize(changed, change.After.Catalogue)} in part"],
        .. names,
    ];
}
