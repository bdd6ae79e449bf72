using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Finds shorter patterns that match the same.</summary>
internal static class PatternText
{
    /// <summary>What a pattern takes beside its own characters: a space and a sign.</summary>
    private const int Overhead = 2;

    /// <summary>Above this measure of work, patterns are not merged.</summary>
    private const int MaximumWork = 1_000_000;

    /// <summary>
    /// The shortest text of a pattern: one star for several, and the shortest classes. Stars alone are left as they are, since one is a rule of its
    /// own.
    /// </summary>
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

        // Stars alone are left as they are here too.
        ILookup<bool, Glob> isAnything = globs.ToLookup(glob => glob.IsAnything);
        bool limitsStars = globs.Any(glob => glob.LimitsStars);
        List<IReadOnlyList<PatternStep>> patterns = [.. isAnything[false].Select(PatternStep.Read)];
        int count;
        do
        {
            count = patterns.Count;
            IEnumerable<Merger> mergers = FindMergers(patterns).OrderByDescending(merger => merger.Saved);
            foreach (Merger merger in mergers.Where(merger => merger.Of.All(patterns.Contains)))
            {
                patterns.RemoveAll(merger.Of.Contains);
                patterns.Add(merger.Into);
            }
        }
        while (patterns.Count < count);
        return [.. patterns.Select(steps => Write(steps, limitsStars)).Concat(isAnything[true]).Distinct()];
    }

    /// <summary>Finds the patterns that differ in one place, where their merger is shorter than they are.</summary>
    private static IEnumerable<Merger> FindMergers(List<IReadOnlyList<PatternStep>> patterns) =>
        from pattern in patterns
        from place in Enumerable.Range(0, pattern.Count)
        where pattern[place].Matches is not null
        group pattern by (place, Without(pattern, place)) into similar
        where similar.Skip(1).Any()
        let merger = Merge([.. similar], similar.Key.place)
        where merger is { Saved: > 0 }
        select merger;

    private static Merger? Merge(IReadOnlyList<PatternStep>[] similar, int place)
    {
        ByteSet matches = similar.Aggregate(default(ByteSet), (all, pattern) => all | pattern[place].Matches!.Value);
        if (PatternStep.TextOf(matches) is not { } text)
        {
            return null;
        }

        IReadOnlyList<PatternStep> into = [.. similar[0].Take(place), new PatternStep(matches, text), .. similar[0].Skip(place + 1)];
        return new Merger(into, [.. similar], similar.Sum(pattern => Length(pattern) + Overhead) - Length(into) - Overhead);
    }

    private static string Without(IReadOnlyList<PatternStep> pattern, int place) =>
        string.Concat(pattern.Take(place).Select(step => step.Text)) + '\0' + string.Concat(pattern.Skip(place + 1).Select(step => step.Text));

    private static int Length(IReadOnlyList<PatternStep> pattern) => pattern.Sum(step => step.Text.Length);

    private static Glob Write(IReadOnlyList<PatternStep> pattern, bool limitsStars) =>
        new([.. pattern.SelectMany(step => step.Text).Select(c => (byte)c)], limitsStars);

    private static bool IsSame(Glob one, Glob other)
    {
        var first = GlobAutomaton.Of(one);
        var second = GlobAutomaton.Of(other);
        var search = new NameSearch([first, second], new SearchBudget());
        return search.Find(first, [second]).IsNothing && search.Find(second, [first]).IsNothing;
    }

    /// <summary>Patterns that can be one.</summary>
    private sealed record Merger(IReadOnlyList<PatternStep> Into, HashSet<IReadOnlyList<PatternStep>> Of, int Saved);
}
