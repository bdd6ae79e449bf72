using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Services.Users;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;
using ElastiCacheRbac.Waiting;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.UserGroups;

/// <summary>The user groups of an account and region.</summary>
public sealed class UserGroupService
{
    private const string Kind = "user group";
    private readonly ServiceCalls _calls;
    private readonly UserService _users;
    private readonly ResourceLifecycle<UserGroup> _lifecycle;

    internal UserGroupService(ServiceCalls calls, UserService users)
    {
        _calls = calls;
        _users = users;
        _lifecycle = new(new(Kind, ResourceStatus.Active, TimeSpan.FromMinutes(15), g => g.Status, FindAsync), calls.Clock);
    }

    /// <summary>Streams user groups, page by page.</summary>
    /// <param name="userGroupId">The one group to describe; null for all.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ResourceNotFoundException">The group whose ID is given does not exist.</exception>
    public IAsyncEnumerable<UserGroup> DescribeAsync(string? userGroupId = null, CancellationToken cancellationToken = default)
    {
        string? id = userGroupId is null ? null : ResourceId.UserGroup(userGroupId);
        return ServiceCalls.StreamAsync(PageAsync, cancellationToken);

        async Task<(IEnumerable<UserGroup>, string?)> PageAsync(string? marker, CancellationToken token)
        {
            var request = new Model.DescribeUserGroupsRequest { UserGroupId = id, Marker = marker, MaxRecords = id is null ? 100 : null };
            Model.DescribeUserGroupsResponse page =
                await _calls.SendAsync((client, t) => client.DescribeUserGroupsAsync(request, t), id, token).ConfigureAwait(false);
            return ((page.UserGroups ?? []).Select(UserGroupMapping.ToUserGroup), page.Marker);
        }
    }

    /// <summary>Finds a user group; null if there is none of that ID.</summary>
    /// <param name="userGroupId">The group's ID.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<UserGroup?> FindAsync(string userGroupId, CancellationToken cancellationToken = default) =>
        ServiceCalls.FindAsync(DescribeAsync(userGroupId, cancellationToken));

    /// <summary>Creates a user group.</summary>
    /// <param name="specification">What it is to look like.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The specification breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceExistsException">There is a group of that ID.</exception>
    public Task<UserGroup> CreateAsync(UserGroupSpecification specification, CancellationToken cancellationToken = default) =>
        CreateCheckedAsync(UserGroupRules.Check(specification), cancellationToken);

    /// <summary>Sees to it that a user group is there with just the members asked for: creates it if absent, and if it differs changes it in one call, or tells in what.</summary>
    /// <param name="specification">What it is to look like.</param>
    /// <param name="converge">Whether to change one that differs.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="EcException">It differs in what cannot be changed: <c>CannotConverge</c>.</exception>
    public Task<EnsureOutcome<UserGroup>> EnsureAsync(
        UserGroupSpecification specification, bool converge, CancellationToken cancellationToken = default)
    {
        UserGroupSpecification wanted = UserGroupRules.Check(specification);
        return _lifecycle.EnsureAsync(
            wanted.UserGroupId,
            () => CreateCheckedAsync(wanted, cancellationToken),
            present => Differences(wanted, present),
            converge ? ChangeAsync : null,
            cancellationToken);

        Task<UserGroup> ChangeAsync(UserGroup present, IReadOnlyList<string> differences)
        {
            // An engine goes from redis to valkey, not back.
            bool back = present.Engine == CacheEngine.Valkey;
            Convergence.ThrowIfFixed(Kind, wanted.UserGroupId, differences, name => back && name == nameof(UserGroup.Engine));
            return ModifyFromAsync(present, group => new UserGroupChange
            {
                UserGroupId = wanted.UserGroupId,
                UserIdsToAdd = wanted.UserIds,
                UserIdsToRemove = [.. group.ComingMembers().Except(wanted.UserIds, StringComparer.Ordinal)],
                Engine = wanted.Engine,
            }, cancellationToken);
        }
    }

    /// <summary>
    /// Changes a user group, in one call however many users come and go. Users who are members already, or are not, are left out; if
    /// nothing is left, nothing is sent. If the group is busy with another change, waits for that first.
    /// </summary>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such group, or no such user.</exception>
    public async Task<UserGroup> ModifyAsync(UserGroupChange change, CancellationToken cancellationToken = default)
    {
        UserGroupChange wanted = UserGroupRules.Check(change);
        UserGroup present = await GetAsync(wanted.UserGroupId, cancellationToken).ConfigureAwait(false);
        return await ModifyFromAsync(present, _ => wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Puts another user in the place of a group's default user, in one call, which ends the connections of the old one. Nothing is sent
    /// if it is the default user already.
    /// </summary>
    /// <param name="userGroupId">The group's ID.</param>
    /// <param name="newDefaultUserId">The ID of a user whose user name is <c>default</c>.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="InvalidInputException">The user has another user name: <c>DefaultUserNameNeeded</c>.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such group, or no such user.</exception>
    public async Task<UserGroup> SwapDefaultUserAsync(string userGroupId, string newDefaultUserId, CancellationToken cancellationToken = default)
    {
        string newId = ResourceId.User(newDefaultUserId);
        UserGroup present = await GetAsync(ResourceId.UserGroup(userGroupId), cancellationToken).ConfigureAwait(false);
        List<string> defaultUsers = await DefaultUsersAsync(newId, cancellationToken).ConfigureAwait(false);
        return await ModifyFromAsync(present, group => new UserGroupChange
        {
            UserGroupId = group.UserGroupId,
            UserIdsToAdd = [newId],
            UserIdsToRemove = [.. defaultUsers.Where(id => id != newId)],
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a user group; its users stay. It must not guard any cache.</summary>
    /// <param name="userGroupId">The group's ID.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ResourceNotFoundException">There is no such group.</exception>
    /// <exception cref="ResourceStateException">It guards a cache.</exception>
    public Task<UserGroup> DeleteAsync(string userGroupId, CancellationToken cancellationToken = default)
    {
        string id = ResourceId.UserGroup(userGroupId);
        var request = new Model.DeleteUserGroupRequest { UserGroupId = id };
        return _lifecycle.DeleteAsync(
            id,
            async attempts => (await _calls.SendAsync((client, t) => client.DeleteUserGroupAsync(request, t), id, cancellationToken, attempts)
                .ConfigureAwait(false)).ToUserGroup(),
            cancellationToken);
    }

    /// <summary>Waits until a user group is active, and returns it.</summary>
    /// <param name="userGroupId">The group's ID.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up, or the group is gone or going.</exception>
    public Task<UserGroup> WaitUntilActiveAsync(string userGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilReadyAsync(ResourceId.UserGroup(userGroupId), options, cancellationToken);

    /// <summary>Waits until a user group is gone.</summary>
    /// <param name="userGroupId">The group's ID.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up.</exception>
    public Task WaitUntilDeletedAsync(string userGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilDeletedAsync(ResourceId.UserGroup(userGroupId), options, cancellationToken);

    /// <summary>Changes a group that was described before, in one call.</summary>
    internal Task<UserGroup> ModifyAsync(UserGroupChange change, UserGroup present, CancellationToken cancellationToken)
    {
        UserGroupChange wanted = UserGroupRules.Check(change);
        return ModifyFromAsync(present, _ => wanted, cancellationToken);
    }

    /// <summary>Whether a group is busy with a change.</summary>
    internal Task<bool> IsChangingAsync(string userGroupId, CancellationToken cancellationToken) =>
        _lifecycle.IsChangingAsync(userGroupId, cancellationToken);

    private Task<UserGroup> GetAsync(string userGroupId, CancellationToken cancellationToken) =>
        ServiceCalls.GetAsync(DescribeAsync(userGroupId, cancellationToken), Kind, userGroupId);

    /// <summary>The IDs of the users whose user name is <c>default</c>, of which the given one has to be one.</summary>
    private async Task<List<string>> DefaultUsersAsync(string newId, CancellationToken cancellationToken)
    {
        List<string> found = [];
        await foreach (User user in _users.DescribeAsync(new UserQuery { UserName = DefaultUser.Name }, cancellationToken).ConfigureAwait(false))
        {
            found.Add(user.UserId);
        }

        if (!found.Contains(newId))
        {
            User other = await _users.GetAsync(newId, cancellationToken).ConfigureAwait(false);
            throw new InvalidInputException(nameof(Messages.DefaultUserNameNeeded), Messages.DefaultUserNameNeeded(newId, other.UserName), newId);
        }

        return found;
    }

    private static IReadOnlyList<string> Differences(UserGroupSpecification wanted, UserGroup present) => Convergence.Differences(
        (nameof(UserGroup.Engine), wanted.Engine == present.Engine),
        (nameof(UserGroup.UserIds), present.ComingMembers().SetEquals(wanted.UserIds)));

    private Task<UserGroup> CreateCheckedAsync(UserGroupSpecification wanted, CancellationToken cancellationToken)
    {
        return _lifecycle.CreateAsync(wanted.UserGroupId, SendAsync, present => Differences(wanted, present), cancellationToken);

        async Task<UserGroup> SendAsync(CallAttempts attempts)
        {
            var request = new Model.CreateUserGroupRequest
            {
                UserGroupId = wanted.UserGroupId,
                Engine = wanted.Engine,
                UserIds = Wire.List(wanted.UserIds),
                Tags = Wire.Tags(wanted.Tags),
            };
            return (await _calls.SendAsync((client, t) => client.CreateUserGroupAsync(request, t), wanted.UserGroupId, cancellationToken, attempts)
                .ConfigureAwait(false)).ToUserGroup();
        }
    }

    /// <summary>
    /// Makes what is left of a change, seen from the group as it is. If someone else changes the members in between, the service refuses
    /// it for a member who is there, or is not, already: then it is seen anew from the group as it is then.
    /// </summary>
    private async Task<UserGroup> ModifyFromAsync(UserGroup present, Func<UserGroup, UserGroupChange> changeOf, CancellationToken cancellationToken)
    {
        string id = present.UserGroupId;
        while (true)
        {
            try
            {
                return await _lifecycle.WhenFreeAsync(id, (later, _) => SendAsync(present = later ?? present), cancellationToken).ConfigureAwait(false);
            }
            catch (ServiceException e) when (e.ErrorId == "InvalidParameterValue")
            {
                UserGroup now = await GetAsync(id, cancellationToken).ConfigureAwait(false);
                if (now.ComingMembers().SetEquals(present.ComingMembers()))
                {
                    throw;
                }

                present = now;
            }
        }

        async Task<UserGroup> SendAsync(UserGroup now)
        {
            UserGroupChange left = Membership.WhatIsLeft(changeOf(now), now);
            if (left is { UserIdsToAdd.Count: 0, UserIdsToRemove.Count: 0, Engine: null })
            {
                return now;
            }

            var request = new Model.ModifyUserGroupRequest
            {
                UserGroupId = id,
                UserIdsToAdd = Wire.List(left.UserIdsToAdd),
                UserIdsToRemove = Wire.List(left.UserIdsToRemove),
                Engine = left.Engine,
            };
            return (await _calls.SendAsync((client, t) => client.ModifyUserGroupAsync(request, t), id, cancellationToken).ConfigureAwait(false))
                .ToUserGroup();
        }
    }
}
