namespace ElastiCacheRbac.Documents;

/// <summary>What is said of mistakes in the form of a JSON file.</summary>
internal static class JsonWords
{
    /// <param name="reason">The reader's own words, with the place as it counts it.</param>
    public static string Broken(string reason)
    {
        int place = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = place < 0 ? reason : reason.Remove(place);

        // The one message that repeats more than a character of the file, which may be a secret in the wrong place.
        return words.Contains("is an invalid JSON literal")
            ? "This is no JSON: a text stands in double quotes; without them only true, false, null and numbers do."
            : $"This is no JSON: {words}";
    }

    public static string Escape() => "An escape (\\u) in this text stands for no character.";
}
