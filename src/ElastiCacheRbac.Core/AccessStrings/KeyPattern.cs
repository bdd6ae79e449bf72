using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>A key pattern and what it lets be done to the keys it matches.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Access">What is allowed; before engine 7.0 always both.</param>
public sealed record KeyPattern(Glob Pattern, KeyAccess Access)
{
    /// <summary>The rule, such as <c>~app:*</c> or <c>%R~app:*</c>.</summary>
    public override string ToString() => Access switch
    {
        KeyAccess.Read => "%R~",
        KeyAccess.Write => "%W~",
        _ => "~",
    } + Pattern;
}
