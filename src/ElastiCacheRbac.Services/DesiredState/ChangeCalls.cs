using System.Security;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Users;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.DesiredState;

/// <summary>The calls that changes of a plan stand for.</summary>
/// <param name="connection">Where to make them.</param>
/// <param name="passwords">By the order of the change, the passwords for those that need some.</param>
/// <param name="cancellationToken">Ends the calls.</param>
internal sealed class ChangeCalls(
    ElastiCacheConnection connection, IReadOnlyDictionary<int, IReadOnlyList<SecureString>> passwords, CancellationToken cancellationToken)
{
    /// <summary>Makes a change.</summary>
    public async Task MakeAsync(RbacChange change, PlannedCall call)
    {
        switch (call)
        {
            case { NewUser: { } user }:
                UserSpecification specification = Specification(change, call, user);
                await (call.ReplacesDeleted
                    ? connection.Users.EnsureAsync(specification, converge: true, cancellationToken)
                    : (Task)connection.Users.CreateAsync(specification, cancellationToken)).ConfigureAwait(false);
                break;
            case { UserChange: { } userChange }:
                await connection.Users.ModifyAsync(
                    call.Passwords.Count == 0 ? userChange : userChange with { Passwords = passwords[change.Order] }, cancellationToken).ConfigureAwait(false);
                break;
            case { NewUserGroup: { } group }:
                await (call.ReplacesDeleted
                    ? connection.UserGroups.EnsureAsync(group, converge: true, cancellationToken)
                    : (Task)connection.UserGroups.CreateAsync(group, cancellationToken)).ConfigureAwait(false);
                break;
            case { UserGroupChange: { } groupChange }:
                await connection.UserGroups.ModifyAsync(groupChange, call.PresentUserGroup!, cancellationToken).ConfigureAwait(false);
                break;
            case { AdoptedArn: { } arn }:
                await connection.Tags.AddAsync(arn, call.Tags, cancellationToken).ConfigureAwait(false);
                break;
            case { ReplicationGroupChange: { } cacheChange }:
                await connection.ReplicationGroups.ModifyAsync(cacheChange, cancellationToken).ConfigureAwait(false);
                break;
            case { ServerlessCacheChange: { } cacheChange }:
                await connection.ServerlessCaches.ModifyFromAsync(
                    ServerlessCacheRules.Check(cacheChange), call.PresentServerlessCache!, options: null, steps: null, cancellationToken).ConfigureAwait(false);
                break;
            default:
                await DeleteAsync(change).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Waits until a change has taken effect.</summary>
    public Task SettleAsync(RbacChange change, WaitOptions? options) => (change.ResourceType, change.Kind) switch
    {
        (_, RbacChangeKind.Adopt) => Task.CompletedTask,
        (ResourceType.User, RbacChangeKind.Delete) => connection.Users.WaitUntilDeletedAsync(change.ResourceId, options, cancellationToken),
        (ResourceType.User, _) => connection.Users.WaitUntilActiveAsync(change.ResourceId, options, cancellationToken),
        (ResourceType.UserGroup, RbacChangeKind.Delete) => connection.UserGroups.WaitUntilDeletedAsync(change.ResourceId, options, cancellationToken),
        (ResourceType.UserGroup, _) => connection.UserGroups.WaitUntilActiveAsync(change.ResourceId, options, cancellationToken),
        (ResourceType.ReplicationGroup, _) => connection.ReplicationGroups.WaitUntilAvailableAsync(change.ResourceId, options, cancellationToken),
        _ => connection.ServerlessCaches.WaitUntilAvailableAsync(change.ResourceId, options, cancellationToken),
    };

    private async Task DeleteAsync(RbacChange change)
    {
        try
        {
            await (change.ResourceType == ResourceType.User
                ? connection.Users.DeleteAsync(change.ResourceId, cancellationToken)
                : (Task)connection.UserGroups.DeleteAsync(change.ResourceId, cancellationToken)).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            // Someone else was faster: it is gone, as planned.
        }
    }

    private UserSpecification Specification(RbacChange change, PlannedCall call, DesiredUser user) => new()
    {
        UserId = user.UserId,
        UserName = user.UserName,
        Engine = user.Engine,
        AccessString = user.AccessString,
        SkipAccessStringCheck = user.SkipAccessStringCheck,
        AuthenticationMode = user.AuthenticationMode,
        Passwords = call.Passwords.Count == 0 ? [] : passwords[change.Order],
        Tags = call.Tags,
    };
}
