using ElastiCacheRbac.AccessStrings.Printing;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Gathers the permissions of a selector.</summary>
public sealed class SelectorBuilder : PermissionsBuilder<SelectorBuilder>
{
    internal SelectorBuilder()
    {
    }

    /// <summary>The selector, with its parentheses.</summary>
    public override string ToString() => $"({string.Join(" ", Rules.Select(SelectorRule.Quote))})";
}
