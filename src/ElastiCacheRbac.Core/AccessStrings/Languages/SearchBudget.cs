namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>How much work the searches of one question may do together.</summary>
/// <param name="steps">The steps; each compares two sets of states, or the like.</param>
internal sealed class SearchBudget(int steps = SearchBudget.Default)
{
    /// <summary>Far more than any pattern that a person writes takes, and some tenths of a second of work.</summary>
    public const int Default = 10_000_000;

    private int _steps = steps;

    /// <summary>Takes steps, if there are any left.</summary>
    /// <param name="count">How many.</param>
    public bool TryTake(int count)
    {
        _steps -= Math.Min(count, _steps);
        return _steps > 0;
    }
}
