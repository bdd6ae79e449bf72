using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Tags;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Tags;

/// <summary>The tags of users, user groups and caches.</summary>
/// <remarks>
/// While a user, a user group or a replication group changes, the service refuses calls about its tags, of the first two as if they were not there
/// ("not available for tagging": https://github.com/hashicorp/terraform-provider-aws/issues/34002, /47638, /30444). So the change is waited for.
/// </remarks>
public sealed class TagService
{
    private readonly ServiceCalls _calls;
    private readonly ElastiCacheConnection _connection;
    private readonly BusyResource _busy;

    internal TagService(ServiceCalls calls, ElastiCacheConnection connection)
    {
        _calls = calls;
        _connection = connection;
        _busy = new BusyResource(calls.Clock);
    }

    /// <summary>Lists a resource's tags.</summary>
    /// <param name="arn">The resource's Amazon resource name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    public async Task<IReadOnlyList<ResourceTag>> GetAsync(string arn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var request = new Model.ListTagsForResourceRequest { ResourceName = arn };
        Model.ListTagsForResourceResponse answer = await WhenFreeAsync(
            arn, () => _calls.SendAsync((client, t) => client.ListTagsForResourceAsync(request, t), arn, cancellationToken), cancellationToken).ConfigureAwait(false);
        return TagsOf(arn, answer.TagList);
    }

    /// <summary>Gives a resource tags, replacing the values of those it has.</summary>
    /// <param name="arn">The resource's Amazon resource name.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>All tags of the resource.</returns>
    /// <exception cref="InvalidInputException">A tag breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    public async Task<IReadOnlyList<ResourceTag>> AddAsync(
        string arn, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arn);
        TagRules.Check(tags);
        var request = new Model.AddTagsToResourceRequest { ResourceName = arn, Tags = Wire.Tags(tags) };
        Model.AddTagsToResourceResponse answer = await WhenFreeAsync(
            arn, () => _calls.SendAsync((client, t) => client.AddTagsToResourceAsync(request, t), arn, cancellationToken), cancellationToken).ConfigureAwait(false);
        return TagsOf(arn, answer.TagList);
    }

    /// <summary>Takes tags away from a resource.</summary>
    /// <param name="arn">The resource's Amazon resource name.</param>
    /// <param name="keys">The keys of the tags.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tags that are left.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such resource, or no such tag.</exception>
    public async Task<IReadOnlyList<ResourceTag>> RemoveAsync(string arn, IReadOnlyList<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var request = new Model.RemoveTagsFromResourceRequest { ResourceName = arn, TagKeys = Wire.List(keys) };
        var attempts = new CallAttempts();
        try
        {
            Model.RemoveTagsFromResourceResponse answer = await WhenFreeAsync(
                arn, () => _calls.SendAsync((client, t) => client.RemoveTagsFromResourceAsync(request, t), arn, cancellationToken, attempts), cancellationToken)
                .ConfigureAwait(false);
            return TagsOf(arn, answer.TagList);
        }
        catch (ResourceNotFoundException) when (attempts.EarlierMayHaveWorked)
        {
            // The answer was lost, and the SDK's retry did not find the tags that it had removed itself.
            return await GetAsync(arn, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<T> WhenFreeAsync<T>(string arn, Func<Task<T>> call, CancellationToken cancellationToken) =>
        _busy.WhenFreeAsync(call, e => e is ResourceNotFoundException or ResourceStateException, () => IsChangingAsync(arn, cancellationToken), cancellationToken);

    private Task<bool> IsChangingAsync(string arn, CancellationToken cancellationToken) => Arn.TryParse(arn) switch
    {
        { ResourceType: "user", ResourceId: var id } => _connection.Users.IsChangingAsync(id, cancellationToken),
        { ResourceType: "usergroup", ResourceId: var id } => _connection.UserGroups.IsChangingAsync(id, cancellationToken),
        { ResourceType: "replicationgroup", ResourceId: var id } => _connection.ReplicationGroups.IsChangingAsync(id, cancellationToken),
        _ => Task.FromResult(false),
    };

    private static IReadOnlyList<ResourceTag> TagsOf(string arn, List<Model.Tag>? tags) =>
        [.. (tags ?? []).Select(tag => new ResourceTag(arn, tag.Key ?? string.Empty, tag.Value ?? string.Empty))];
}
