using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Shortening;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Writes rules that allow what was seen.</summary>
/// <param name="evidence">What was seen.</param>
internal sealed class EvidenceRules(Evidence evidence)
{
    private EngineCatalogue Catalogue => evidence.Engine.Catalogue;

    /// <summary>The rules that allow the commands that were added, and no other.</summary>
    public IReadOnlyList<string> Commands()
    {
        CommandBits free = Catalogue.AllBits.Clone();
        foreach (CommandPart part in Catalogue.Parts.Of([]).Where(part => part.Command is not null))
        {
            free[part.Command!.Id] = false;
        }

        var goal = new CommandGoal(evidence.Commands, free, IncludesFuture: false);
        List<string> rules = [];
        if (evidence.Options.UsesCategories && CommandRuleSearch.Find(Catalogue, goal, onlyAdds: true) is { } found)
        {
            rules.AddRange(found);
        }
        else
        {
            new SingleCommandRules(Catalogue, goal, onlyAdds: true).Finish(new CommandBits(Catalogue.AllCommands.Count), rules);
        }

        IEnumerable<FirstArgument> subcommands = evidence.Subcommands.Where(subcommand => !evidence.Commands[subcommand.Command.Id]);
        rules.AddRange(subcommands.Select(subcommand => subcommand.ToString()).OrderBy(rule => rule, StringComparer.Ordinal));
        return rules;
    }

    /// <summary>The rules that allow the keys and channels of the lines that were added.</summary>
    public IEnumerable<string> Names()
    {
        // What is only asked about needs any permission at all: to read is the least.
        KeyPattern[] keys = PatternCover.DropCovered(
            [.. evidence.Keys.Patterns().Select(key => key.Access == KeyAccess.None ? new KeyPattern(key.Pattern, KeyAccess.Read) : key)]);
        Glob[] channels = PatternCover.DropCovered([.. evidence.Channels.Patterns().Select(channel => channel.Pattern)]);
        IEnumerable<string> channelRules = evidence.ChannelPatterns.Contains("*")
            ? ["&*"]
            : channels.Select(channel => channel.ToString()).Union(evidence.ChannelPatterns).Select(channel => $"&{channel}");
        return keys.Select(key => key.ToString()).OrderBy(rule => rule.TrimStart('%', 'R', 'W'), StringComparer.Ordinal).Concat(channelRules);
    }

    /// <summary>The rules that allow keys and channels where the evidence tells none: the key patterns of the options, else all.</summary>
    public IEnumerable<string> AssumedNames()
    {
        NameKind[] kinds =
        [
            .. from part in Catalogue.Parts.Of([])
               where part.Command is { } command && evidence.Commands[command.Id]
               from shape in part.Shapes.Shapes
               from use in shape.Uses
               select use.Kind,
        ];
        bool usesKeys = kinds.Any(kind => kind <= NameKind.ReadWrittenKey);
        bool usesChannels = kinds.Any(kind => kind is NameKind.Channel or NameKind.ChannelPattern) && !Catalogue.Dialect.StartsWithAllChannels;
        bool assumesKeys = usesKeys && evidence.Options.KeyPatterns.Count == 0;
        if (assumesKeys || usesChannels)
        {
            string what = assumesKeys && usesChannels ? "keys and channels" : assumesKeys ? "keys" : "channels";
            evidence.Note(EvidenceNoteKind.AllNames, what, $"All {what} are allowed, since the evidence does not tell which were used.");
        }

        IEnumerable<string> keys = !usesKeys ? [] : assumesKeys ? ["~*"] : evidence.Options.KeyPatterns.Select(pattern => $"~{RulePart.Check(pattern)}");
        return usesChannels ? keys.Append("&*") : keys;
    }
}
