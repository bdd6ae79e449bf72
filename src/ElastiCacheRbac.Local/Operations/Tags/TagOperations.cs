using System.Collections.Immutable;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Tags of everything that has an ARN.</summary>
internal static class TagOperations
{
    private const int MaximumKeyLength = 128;
    private const int MaximumValueLength = 256;

    public static Model.AddTagsToResourceResponse Add(Model.AddTagsToResourceRequest request, Account account)
    {
        TaggedResource resource = TaggedResource.Find(request.ResourceName!, account);
        ImmutableDictionary<string, string> tags = resource.Tags.SetItems(Read(request.Tags, account));
        CheckCount(tags, account);
        resource.Put(tags);
        return new Model.AddTagsToResourceResponse { TagList = List(tags) };
    }

    public static Model.RemoveTagsFromResourceResponse Remove(Model.RemoveTagsFromResourceRequest request, Account account)
    {
        TaggedResource resource = TaggedResource.Find(request.ResourceName!, account);
        if (request.TagKeys!.Find(k => !resource.Tags.ContainsKey(k)) is string missing)
        {
            throw new ServiceFault(FaultCode.TagNotFound, OurChoices.TagNotFound(missing));
        }

        ImmutableDictionary<string, string> tags = resource.Tags.RemoveRange(request.TagKeys);
        resource.Put(tags);
        return new Model.RemoveTagsFromResourceResponse { TagList = List(tags) };
    }

    public static Model.ListTagsForResourceResponse List(Model.ListTagsForResourceRequest request, Account account) =>
        new() { TagList = List(TaggedResource.Find(request.ResourceName!, account).Tags) };

    /// <summary>The tags of a request.</summary>
    /// <exception cref="ServiceFault">A key or value is not allowed, a key stands twice, or there are too many.</exception>
    public static ImmutableDictionary<string, string> Read(List<Model.Tag>? tags, Account account)
    {
        ImmutableDictionary<string, string> read = ImmutableDictionary<string, string>.Empty;
        foreach (Model.Tag tag in tags ?? [])
        {
            string key = tag.Key ?? throw ParameterFaults.Missing("Tags.Key");
            string value = tag.Value ?? "";
            if (key.Length is 0 or > MaximumKeyLength || value.Length > MaximumValueLength)
            {
                throw CommonFaults.InvalidValue("A tag has a key of 1 to 128 characters and a value of at most 256 characters.");
            }

            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw CommonFaults.InvalidValue("A tag's key must not begin with aws:.");
            }

            if (read.ContainsKey(key))
            {
                throw CommonFaults.InvalidValue(OurChoices.TagGivenTwice(key));
            }

            read = read.Add(key, value);
        }

        CheckCount(read, account);
        return read;
    }

    private static void CheckCount(ImmutableDictionary<string, string> tags, Account account)
    {
        int quota = account.Settings.Quotas.TagsPerResource;
        if (tags.Count > quota)
        {
            throw new ServiceFault(FaultCode.TagQuotaPerResourceExceeded, OurChoices.TooManyTags(quota));
        }
    }

    private static List<Model.Tag> List(ImmutableDictionary<string, string> tags) =>
        [.. tags.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Model.Tag { Key = t.Key, Value = t.Value })];
}
