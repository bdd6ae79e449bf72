namespace ElastiCacheRbac.Spelling;

/// <summary>What a misspelt word may have been meant to be.</summary>
internal static class NearestWord
{
    /// <summary>The candidate that the fewest changes of a character lead to: at most a third of the word's, and at most two.</summary>
    /// <param name="word">The word as it is written.</param>
    /// <param name="candidates">The words there are.</param>
    /// <returns>The nearest one; null if none is near.</returns>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int fewest = Math.Min(2, Math.Max(1, word.Length / 3)) + 1;
        foreach (string candidate in candidates.Where(c => Math.Abs(c.Length - word.Length) < fewest))
        {
            int distance = EditDistance(word, candidate);
            if (distance < fewest)
            {
                (best, fewest) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other.</summary>
    private static int EditDistance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
