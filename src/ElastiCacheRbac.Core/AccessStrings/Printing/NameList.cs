namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>Lists names while they are few, and counts the others.</summary>
internal static class NameList
{
    /// <summary>Such as <c>a, b, c and 7 more</c>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="maximum">How many are told.</param>
    public static string Of<T>(IReadOnlyCollection<T> names, int maximum = 5) =>
        string.Join(", ", names.Take(maximum)) + (names.Count > maximum ? FormattableString.Invariant($" and {names.Count - maximum} more") : string.Empty);
}
