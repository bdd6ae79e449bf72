using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>A rule that changes several commands at once: of a category, or of a container and its subcommands.</summary>
/// <param name="Text">The rule.</param>
/// <param name="Changes">The commands it allows or forbids.</param>
/// <param name="Allows">Whether it allows them.</param>
internal sealed record CommandRuleOption(string Text, CommandBits Changes, bool Allows)
{
    /// <summary>The rules of a catalogue that ElastiCache takes.</summary>
    public static IReadOnlyList<CommandRuleOption> Of(EngineCatalogue catalogue)
    {
        List<CommandRuleOption> options = [];
        foreach (CommandCategory category in catalogue.CategoryTable)
        {
            options.Add(new CommandRuleOption("+" + category.RuleName, category.Changes, true));
            options.Add(new CommandRuleOption("-" + category.RuleName, category.Changes, false));
        }

        foreach (CommandInfo container in catalogue.Commands.Where(command => command.Subcommands.Count > 0))
        {
            var changes = new CommandBits(catalogue.AllCommands.Count);
            changes.Set(container, true);
            options.Add(new CommandRuleOption("-" + container.Name, changes, false));
            if (!container.IsRestricted)
            {
                options.Add(new CommandRuleOption("+" + container.Name, changes, true));
            }
        }

        return options;
    }
}
