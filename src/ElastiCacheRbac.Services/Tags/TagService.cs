using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Tags;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Tags;

/// <summary>The tags of users, user groups and caches.</summary>
public sealed class TagService
{
    private readonly ServiceCalls _calls;

    internal TagService(ServiceCalls calls) => _calls = calls;

    /// <summary>Lists a resource's tags.</summary>
    /// <param name="arn">The resource's Amazon resource name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    public async Task<IReadOnlyList<ResourceTag>> GetAsync(string arn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var request = new Model.ListTagsForResourceRequest { ResourceName = arn };
        Model.ListTagsForResourceResponse answer =
            await _calls.SendAsync((client, t) => client.ListTagsForResourceAsync(request, t), arn, cancellationToken).ConfigureAwait(false);
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
        Model.AddTagsToResourceResponse answer =
            await _calls.SendAsync((client, t) => client.AddTagsToResourceAsync(request, t), arn, cancellationToken).ConfigureAwait(false);
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
            Model.RemoveTagsFromResourceResponse answer = await _calls
                .SendAsync((client, t) => client.RemoveTagsFromResourceAsync(request, t), arn, cancellationToken, attempts).ConfigureAwait(false);
            return TagsOf(arn, answer.TagList);
        }
        catch (ResourceNotFoundException) when (attempts.EarlierMayHaveWorked)
        {
            // The answer was lost, and the SDK's retry did not find the tags that it had removed itself.
            return await GetAsync(arn, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IReadOnlyList<ResourceTag> TagsOf(string arn, List<Model.Tag>? tags) =>
        [.. (tags ?? []).Select(tag => new ResourceTag(arn, tag.Key ?? string.Empty, tag.Value ?? string.Empty))];
}
