using System.Management.Automation;

namespace ElastiCacheRbac.Pipeline;

/// <summary>An identity as a user types it to a Get cmdlet: nothing, an identifier, or a wildcard.</summary>
internal sealed class IdentityPattern
{
    private readonly WildcardPattern? _wildcard;

    private IdentityPattern(string? text)
    {
        if (text is not null && WildcardPattern.ContainsWildcardCharacters(text) && IsValid(text))
        {
            _wildcard = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
        }
        else
        {
            Exact = text;
        }
    }

    /// <summary>The identifier to ask the service for; null to ask for all.</summary>
    public string? Exact { get; }

    /// <summary>The patterns of a parameter; one that matches everything where it was not given.</summary>
    public static IEnumerable<IdentityPattern> From(string[]? identities) =>
        identities is null ? [new IdentityPattern(null)] : identities.Select(identity => new IdentityPattern(identity));

    /// <summary>Whether an identity matches.</summary>
    public bool IsMatch(string identity) =>
        _wildcard is not null ? _wildcard.IsMatch(identity) : Exact is null || string.Equals(Exact, identity, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is no pattern after all, such as a lone bracket, is taken as an identifier, which it is not either.</summary>
    private static bool IsValid(string text)
    {
        try
        {
            WildcardPattern.Get(text, WildcardOptions.IgnoreCase).IsMatch(string.Empty);
            return true;
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }

    /// <summary>Lets through what matches.</summary>
    public async IAsyncEnumerable<T> Filter<T>(IAsyncEnumerable<T> items, Func<T, string> identity)
    {
        await foreach (T item in items.ConfigureAwait(false))
        {
            if (IsMatch(identity(item)))
            {
                yield return item;
            }
        }
    }
}
