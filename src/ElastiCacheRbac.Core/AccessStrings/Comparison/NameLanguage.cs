using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>The names that a selector allows for one kind of use: those that any of some globs matches.</summary>
/// <param name="id">Distinguishes it from others that are not the same globs.</param>
/// <param name="globs">The globs; none allows no name.</param>
internal sealed class NameLanguage(int id, GlobAutomaton[] globs)
{
    public int Id { get; } = id;

    public GlobAutomaton[] Globs { get; } = globs;
}
