using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Tags;

/// <summary>The rules for tags. Source: AWS's documentation of tagging.</summary>
public static class TagRules
{
    private const int MaximumKeyLength = 128;
    private const int MaximumValueLength = 256;

    /// <summary>Checks tags to be given to a resource.</summary>
    /// <param name="tags">The tags.</param>
    /// <exception cref="InvalidInputException"><c>TagKeyInvalid</c> or <c>TagValueTooLong</c>.</exception>
    public static void Check(IReadOnlyDictionary<string, string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        foreach (KeyValuePair<string, string> tag in tags)
        {
            if (tag.Key.Length is 0 or > MaximumKeyLength || tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidInputException(nameof(Messages.TagKeyInvalid), Messages.TagKeyInvalid(tag.Key), tag.Key);
            }

            if (tag.Value?.Length > MaximumValueLength)
            {
                throw new InvalidInputException(nameof(Messages.TagValueTooLong), Messages.TagValueTooLong(tag.Key), tag.Key);
            }
        }
    }
}
