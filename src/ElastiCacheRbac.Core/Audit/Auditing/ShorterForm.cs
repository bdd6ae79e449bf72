using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Shortening;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>Finds a shorter access string that allows the same on several engine versions.</summary>
internal static class ShorterForm
{
    /// <summary>A shorter access string, as one would send it.</summary>
    /// <param name="readings">One access string, as each of the engine versions reads it, oldest first.</param>
    /// <returns>Null if none is found that is shorter in the form in which the service keeps it, which adds rules by itself.</returns>
    public static string? Of(IReadOnlyList<AccessString> readings)
    {
        AccessString newest = readings[readings.Count - 1];
        if (!newest.IsValid || IsPlain(newest))
        {
            return null;
        }

        AccessString shorter = AccessStringShortener.Shorten(newest);
        return shorter.ToServiceText().Length < newest.ToServiceText().Length && readings.All(reading => MeansTheSame(reading, shorter.Text)) ? shorter.Text : null;
    }

    /// <summary>
    /// Whether there is nothing in it to shorten: one category of commands, and at most one key pattern. Most access strings are of this form, and
    /// looking for a shorter one takes milliseconds.
    /// </summary>
    private static bool IsPlain(AccessString accessString) =>
        accessString.Rules.Count(rule => rule.Kind is AccessRuleKind.Category or AccessRuleKind.AllCommands) == 1
        && accessString.Rules.Count(rule => rule.Kind is AccessRuleKind.KeyPattern or AccessRuleKind.AllKeys) <= 1
        && accessString.Rules.Count(rule => rule.Kind is AccessRuleKind.On or AccessRuleKind.Off or AccessRuleKind.NoCommands) <= 2
        && accessString.Rules.Count <= 4
        && accessString.Policy.Selectors.Count == 1
        && accessString.Policy.Root.ChannelPatterns.Count == 0
        && accessString.Policy.Root.KeyPatterns.All(key => key.Pattern.IsPrefix && key.Access == Engines.KeyAccess.ReadWrite)
        && accessString.Findings.Count == 0;

    private static bool MeansTheSame(AccessString reading, string shorter)
    {
        AccessString other = AccessString.Read(shorter, reading.Engine);
        return other.IsValid && reading.IsValid && AccessComparison.Compare(reading.Policy, other.Policy).IsEqual;
    }
}
