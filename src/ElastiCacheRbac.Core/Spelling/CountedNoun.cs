namespace ElastiCacheRbac.Spelling;

/// <summary>A number of things in words.</summary>
public static class CountedNoun
{
    /// <summary>Such as <c>1 finding</c> or <c>2 findings</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one is called; more of it end with an s.</param>
    public static string Of(int number, string one) => FormattableString.Invariant($"{number} {one}{(number == 1 ? "" : "s")}");
}
