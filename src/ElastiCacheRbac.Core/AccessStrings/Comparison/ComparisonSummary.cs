using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Puts a comparison into a sentence.</summary>
internal static class ComparisonSummary
{
    public static string Of(AccessComparison comparison)
    {
        List<string> parts = [];
        if (comparison.Before.Enabled != comparison.After.Enabled)
        {
            parts.Add(comparison.After.Enabled ? "turned on, so that the user can log in" : "turned off, so that the user cannot log in");
        }

        EngineCatalogue catalogue = comparison.After.Catalogue;
        Add(parts, catalogue, "gains", "gets more of", comparison.CommandsGained, comparison.CommandsWidened, comparison.KeysGained, comparison.ChannelsGained);
        Add(parts, catalogue, "loses", "keeps less of", comparison.CommandsLost, comparison.CommandsNarrowed, comparison.KeysLost, comparison.ChannelsLost);
        if (comparison.LaterCommands is not AccessRelation.Equal)
        {
            parts.Add(comparison.LaterCommands switch
            {
                AccessRelation.Broader => "gains commands of modules and later versions",
                AccessRelation.Narrower => "loses commands of modules and later versions",
                _ => "changes commands of modules and later versions",
            });
        }

        if (comparison.SkippedSanitizingBefore != comparison.SkipsSanitizingAfter)
        {
            parts.Add(comparison.SkipsSanitizingAfter ? "payloads of RESTORE are not checked any more" : "payloads of RESTORE are checked");
        }

        if (comparison.CommandsNotProven.Count > 0)
        {
            parts.Add($"the patterns are too intricate to decide about {NameList.Of(comparison.CommandsNotProven)}");
        }
        else if (!comparison.ArePatternsProven)
        {
            parts.Add("the patterns are too intricate to tell all keys and channels");
        }

        return parts.Count == 0 ? "No effect on access." : $"{Heading(comparison.Relation)}{string.Join("; ", parts)}.";
    }

    private static string Heading(AccessRelation relation) => relation switch
    {
        AccessRelation.Equal => "Allows the same: ",
        AccessRelation.Narrower => "Narrower: ",
        AccessRelation.Broader => "Broader: ",
        AccessRelation.Overlapping => "Different: ",
        AccessRelation.Disjoint => "Different, with nothing in common: ",
        _ => "Not proven: ",
    };

    private static void Add(
        List<string> parts,
        EngineCatalogue catalogue,
        string verb,
        string changeVerb,
        IReadOnlyList<string> commands,
        IReadOnlyList<string> changed,
        IReadOnlyList<KeyPattern> keys,
        IReadOnlyList<Glob> channels)
    {
        string[] things =
        [
            .. commands.Count > 0 ? [CommandNames.Summarize(commands, catalogue)] : Array.Empty<string>(),
            .. keys.Count > 0 ? [$"keys {NameList.Of(keys)}"] : Array.Empty<string>(),
            .. channels.Count > 0 ? [$"channels {NameList.Of<string>([.. channels.Select(channel => $"&{channel}")])}"] : Array.Empty<string>(),
        ];
        if (things.Length > 0)
        {
            parts.Add($"{verb} {string.Join(", ", things)}");
        }

        if (changed.Count > 0)
        {
            parts.Add($"{changeVerb} {CommandNames.Summarize(changed, catalogue)}");
        }
    }
}
