namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>How much work the searches of one question may do together.</summary>
/// <param name="steps">The steps; of name searches, about a nanosecond each.</param>
internal sealed class SearchBudget(int steps = SearchBudget.Default)
{
    /// <summary>A thousand times what patterns take that a person writes.</summary>
    public const int Default = 200_000_000;

    private int _steps = steps;

    /// <summary>Takes steps, if there are any left.</summary>
    /// <param name="count">How many.</param>
    public bool TryTake(int count)
    {
        _steps -= Math.Min(count, _steps);
        return _steps > 0;
    }
}
