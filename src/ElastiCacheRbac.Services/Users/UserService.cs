using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Users;
using ElastiCacheRbac.Waiting;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Users;

/// <summary>The users of an account and region.</summary>
public sealed class UserService
{
    private const string Kind = "user";
    private readonly ServiceCalls _calls;
    private readonly ResourceLifecycle<User> _lifecycle;

    internal UserService(ServiceCalls calls)
    {
        _calls = calls;
        _lifecycle = new(new(Kind, ResourceStatus.Active, TimeSpan.FromMinutes(15), u => u.Status, FindAsync), calls.Clock);
    }

    /// <summary>Streams users, page by page.</summary>
    /// <param name="query">Which users; null for all.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ResourceNotFoundException">The user whose ID is given does not exist.</exception>
    public IAsyncEnumerable<User> DescribeAsync(UserQuery? query = null, CancellationToken cancellationToken = default)
    {
        string? userId = query?.UserId is null ? null : ResourceId.User(query.UserId);
        string? engine = query?.Engine is null ? null : CacheEngine.Normalize(query.Engine);
        return ServiceCalls.StreamAsync(PageAsync, cancellationToken);

        async Task<(IEnumerable<User>, string?)> PageAsync(string? marker, CancellationToken token)
        {
            var request = new Model.DescribeUsersRequest { UserId = userId, Engine = engine, Marker = marker, MaxRecords = userId is null ? 100 : null };
            Model.DescribeUsersResponse page =
                await _calls.SendAsync((client, t) => client.DescribeUsersAsync(request, t), userId, token).ConfigureAwait(false);
            IEnumerable<User> users = (page.Users ?? []).Select(UserMapping.ToUser);
            return (query?.UserName is { } name ? users.Where(u => u.UserName == name) : users, page.Marker);
        }
    }

    /// <summary>Finds a user; null if there is none of that ID.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<User?> FindAsync(string userId, CancellationToken cancellationToken = default) =>
        ServiceCalls.FindAsync(DescribeAsync(new UserQuery { UserId = userId }, cancellationToken));

    /// <summary>Creates a user.</summary>
    /// <param name="specification">What it is to look like.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The specification breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceExistsException">There is a user of that ID.</exception>
    public Task<User> CreateAsync(UserSpecification specification, CancellationToken cancellationToken = default) =>
        CreateCheckedAsync(UserRules.Check(specification), cancellationToken);

    /// <summary>
    /// Sees to it that a user is there: creates it if absent, and if it differs changes it in one call, or tells in what. Access strings
    /// are compared by what they give. Passwords cannot be compared, since the service never tells them: they are set when the user is
    /// created or comes to authenticate by password, and otherwise left alone.
    /// </summary>
    /// <param name="specification">What it is to look like.</param>
    /// <param name="converge">Whether to change one that differs.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="EcException">It differs in what cannot be changed: <c>CannotConverge</c>.</exception>
    public Task<EnsureOutcome<User>> EnsureAsync(UserSpecification specification, bool converge, CancellationToken cancellationToken = default)
    {
        UserSpecification wanted = UserRules.Check(specification);
        return _lifecycle.EnsureAsync(
            wanted.UserId,
            () => CreateCheckedAsync(wanted, cancellationToken),
            present => UserComparison.Differences(wanted, present),
            converge
                ? (present, differences) => ModifyCheckedAsync(
                    UserComparison.ChangeTo(wanted, present, differences),
                    (later, _) => UserComparison.WhatIsLeft(wanted, later),
                    cancellationToken)
                : null,
            cancellationToken);
    }

    /// <summary>Changes a user, in one call. If the user is busy with another change, waits for that first.</summary>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such user.</exception>
    public Task<User> ModifyAsync(UserChange change, CancellationToken cancellationToken = default) =>
        ModifyCheckedAsync(UserRules.Check(change), WhatIsLeft(change), cancellationToken);

    /// <summary>Changes a user as it was seen when the change was decided on, in one call. If the user is busy with another change, waits for that first.</summary>
    /// <param name="change">What to change.</param>
    /// <param name="asSeen">The user as it was seen.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such user.</exception>
    /// <exception cref="EcException">Someone else changed the user since: <c>ChangedMeanwhile</c>; nothing was changed.</exception>
    public Task<User> ModifyAsync(UserChange change, User asSeen, CancellationToken cancellationToken = default) =>
        ModifyAsync(UserRules.Check(change), now => ConcurrentChange.ThrowIfChanged(asSeen, now), cancellationToken);

    /// <summary>Deletes a user, which takes it out of its groups.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">It is the account's own default user; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such user.</exception>
    /// <exception cref="ResourceStateException">It is some group's default user.</exception>
    public Task<User> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        string id = ResourceId.User(userId);
        DefaultUser.ThrowIfProtected(id);
        var request = new Model.DeleteUserRequest { UserId = id };
        return _lifecycle.DeleteAsync(
            id,
            async attempts =>
                (await _calls.SendAsync((client, t) => client.DeleteUserAsync(request, t), id, cancellationToken, attempts).ConfigureAwait(false)).ToUser(),
            cancellationToken);
    }

    /// <summary>Waits until a user is active, and returns it.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up, or the user is gone or going.</exception>
    public Task<User> WaitUntilActiveAsync(string userId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilReadyAsync(ResourceId.User(userId), options, cancellationToken);

    /// <summary>Waits until a user is gone.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up.</exception>
    public Task WaitUntilDeletedAsync(string userId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilDeletedAsync(ResourceId.User(userId), options, cancellationToken);

    /// <summary>Gets a user.</summary>
    /// <exception cref="ResourceNotFoundException">There is none of that ID.</exception>
    internal Task<User> GetAsync(string userId, CancellationToken cancellationToken) =>
        ServiceCalls.GetAsync(DescribeAsync(new UserQuery { UserId = userId }, cancellationToken), Kind, userId);

    /// <summary>Whether a user is busy with a change.</summary>
    internal Task<bool> IsChangingAsync(string userId, CancellationToken cancellationToken) => _lifecycle.IsChangingAsync(userId, cancellationToken);

    /// <summary>Makes a change that not every state of the user allows: looked at before it is sent, and again after a wait for someone else's change.</summary>
    /// <param name="change">The change, checked.</param>
    /// <param name="check">Refuses a state of the user.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    internal async Task<User> ModifyAsync(UserChange change, Action<User> check, CancellationToken cancellationToken)
    {
        check(await GetAsync(change.UserId, cancellationToken).ConfigureAwait(false));
        Func<User, bool, UserChange?> whatIsLeft = WhatIsLeft(change);
        return await ModifyCheckedAsync(change, Checked, cancellationToken).ConfigureAwait(false);

        UserChange? Checked(User later, bool mayBeOurs)
        {
            if (!mayBeOurs)
            {
                check(later);
            }

            return whatIsLeft(later, mayBeOurs);
        }
    }

    private Task<User> CreateCheckedAsync(UserSpecification wanted, CancellationToken cancellationToken)
    {
        return _lifecycle.CreateAsync(wanted.UserId, SendAsync, present => UserComparison.Differences(wanted, present), cancellationToken);

        async Task<User> SendAsync(CallAttempts attempts)
        {
            Model.CreateUserRequest request = wanted.ToRequest();
            return await ExplainAccessStringAsync(wanted.AccessString, async () =>
                (await _calls.SendAsync((client, t) => client.CreateUserAsync(request, t), wanted.UserId, cancellationToken, attempts).ConfigureAwait(false))
                .ToUser()).ConfigureAwait(false);
        }
    }

    /// <summary>What is left of a change after a wait, given the user as it is then, and whether what was waited for may have been this change.</summary>
    private static Func<User, bool, UserChange?> WhatIsLeft(UserChange change) =>
        (later, mayBeOurs) => mayBeOurs ? UserComparison.WhatIsLeft(change, later) : change;

    private Task<User> ModifyCheckedAsync(UserChange change, Func<User, bool, UserChange?> whatIsLeft, CancellationToken cancellationToken)
    {
        return _lifecycle.WhenFreeAsync(
            change.UserId,
            (later, attempts) => (later is null ? change : whatIsLeft(later, attempts.EarlierMayHaveWorked)) is { } left
                ? SendAsync(left, attempts)
                : Task.FromResult(later!),
            cancellationToken);

        async Task<User> SendAsync(UserChange left, CallAttempts attempts)
        {
            Model.ModifyUserRequest request = left.ToRequest();
            return await ExplainAccessStringAsync(left.AccessString, async () =>
                (await _calls.SendAsync((client, t) => client.ModifyUserAsync(request, t), left.UserId, cancellationToken, attempts).ConfigureAwait(false))
                .ToUser()).ConfigureAwait(false);
        }
    }

    /// <summary>Where the service refuses an access string without saying why, this module says where the mistake may be.</summary>
    private static async Task<User> ExplainAccessStringAsync(string? accessString, Func<Task<User>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (ServiceException e) when (accessString is not null && e.ErrorId == "InvalidParameterValue")
        {
            Finding[] mistakes = [.. AccessString.Read(accessString).Findings.Where(f => f.Severity > FindingSeverity.Warning)];
            if (mistakes.Length == 0)
            {
                throw;
            }

            throw new ServiceException(e.ErrorId, e.Kind, $"{e.Message} {string.Join<Finding>(" ", mistakes)}", e.Target, e.RequestId, e);
        }
    }
}
