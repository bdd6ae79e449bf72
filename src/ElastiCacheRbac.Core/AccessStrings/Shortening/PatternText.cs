using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Finds shorter patterns that match the same.</summary>
internal static class PatternText
{
    /// <summary>What a pattern takes beside its own characters: a space and a sign.</summary>
    private const int Overhead = 2;

    /// <summary>Above this measure of work, patterns are not merged.</summary>
    private const int MaximumWork = 1_000_000;

    /// <summary>The shortest text of a pattern: one star for several, and the shortest classes. Stars alone are left as they are, since one is a rule of its own.</summary>
    public static Glob Shorten(Glob glob)
    {
        Glob shorter = Write(PatternStep.Read(glob), glob.LimitsStars);
        return shorter.Bytes.Length < glob.Bytes.Length && !shorter.IsAnything && IsSame(glob, shorter) ? shorter : glob;
    }

    /// <summary>Merges patterns that differ in one byte only: <c>a1</c> and <c>a2</c> are <c>a[12]</c>.</summary>
    /// <param name="globs">The patterns.</param>
    public static IReadOnlyList<Glob> Merge(IReadOnlyList<Glob> globs)
    {
        if (globs.Sum(glob => (long)glob.Bytes.Length * glob.Bytes.Length) > MaximumWork)
        {
            return globs;
        }

        bool limitsStars = globs.Any(glob => glob.LimitsStars);
        List<IReadOnlyList<PatternStep>> patterns = [.. globs.Select(PatternStep.Read)];
        bool isMerged = false;
        while (FindMerger(patterns) is { } merger)
        {
            patterns.RemoveAll(merger.Of.Contains);
            patterns.Add(merger.Into);
            isMerged = true;
        }

        return isMerged ? [.. patterns.Select(steps => Write(steps, limitsStars))] : globs;
    }

    /// <summary>Finds the patterns whose merger saves the most characters.</summary>
    private static (IReadOnlyList<PatternStep> Into, List<IReadOnlyList<PatternStep>> Of)? FindMerger(List<IReadOnlyList<PatternStep>> patterns)
    {
        (IReadOnlyList<PatternStep>, List<IReadOnlyList<PatternStep>>)? best = null;
        int mostSaved = 0;
        var alike = from pattern in patterns
                    from place in Enumerable.Range(0, pattern.Count)
                    where pattern[place].Matches is not null
                    group pattern by (place, Without(pattern, place)) into similar
                    where similar.Skip(1).Any()
                    select (similar.Key.place, Patterns: similar.ToList());
        foreach ((int place, List<IReadOnlyList<PatternStep>> similar) in alike)
        {
            ByteSet matches = similar.Aggregate(default(ByteSet), (all, pattern) => all | pattern[place].Matches!.Value);
            if (PatternStep.TextOf(matches) is { } text)
            {
                int saved = similar.Sum(pattern => pattern[place].Text.Length) + ((similar.Count - 1) * (Length(similar[0]) - similar[0][place].Text.Length + Overhead)) - text.Length;
                if (saved > mostSaved)
                {
                    mostSaved = saved;
                    best = ([.. similar[0].Take(place), new PatternStep(matches, text), .. similar[0].Skip(place + 1)], similar);
                }
            }
        }

        return best;
    }

    private static string Without(IReadOnlyList<PatternStep> pattern, int place) =>
        string.Concat(pattern.Take(place).Select(step => step.Text)) + '\0' + string.Concat(pattern.Skip(place + 1).Select(step => step.Text));

    private static int Length(IReadOnlyList<PatternStep> pattern) => pattern.Sum(step => step.Text.Length);

    private static Glob Write(IReadOnlyList<PatternStep> pattern, bool limitsStars) =>
        new([.. pattern.SelectMany(step => step.Text).Select(c => (byte)c)], limitsStars);

    private static bool IsSame(Glob one, Glob other)
    {
        var budget = new SearchBudget();
        GlobAutomaton[] first = [GlobAutomaton.Of(one)];
        GlobAutomaton[] second = [GlobAutomaton.Of(other)];
        return NameSearch.Find(first, second, budget).IsNothing && NameSearch.Find(second, first, budget).IsNothing;
    }
}
