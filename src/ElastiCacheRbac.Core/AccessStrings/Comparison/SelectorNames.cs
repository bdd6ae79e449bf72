namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>A selector with the languages of the names it allows.</summary>
/// <param name="Selector">The selector.</param>
/// <param name="Languages">The languages, by <see cref="NameKind"/>.</param>
internal sealed record SelectorNames(Selector Selector, NameLanguage[] Languages)
{
    /// <summary>The language for a use.</summary>
    public NameLanguage this[NameUse use] => Languages[(int)use.Kind];
}
