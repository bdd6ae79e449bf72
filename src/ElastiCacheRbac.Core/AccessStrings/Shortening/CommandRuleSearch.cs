using System.Collections.Concurrent;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Looks for short command rules that reach a goal.</summary>
/// <remarks>
/// The rules are some of categories and containers, whose order matters, and then rules of single commands for what these leave wrong; the latter
/// are exactly the shortest. To find the former is a covering problem with exceptions, too large to search through: a beam
/// search keeps the most promising beginnings, measured by their length with the rules that would finish them.
/// </remarks>
internal sealed class CommandRuleSearch
{
    private const int BeamWidth = 16;

    /// <summary>The search ends after so many rounds that found nothing shorter.</summary>
    private const int Patience = 3;

    /// <summary>How many answers are remembered. The users of an account have few sets of commands among them, whatever their keys are.</summary>
    private const int Remembered = 256;

    private static readonly ConcurrentDictionary<(EngineCatalogue Catalogue, CommandGoal Goal, bool OnlyAdds), IReadOnlyList<string>?> _found = new();

    private readonly CommandGoal _goal;
    private readonly EngineCatalogue _catalogue;
    private readonly SingleCommandRules _single;
    private readonly List<CommandRuleOption> _options;
    private Beginning? _best;

    private CommandRuleSearch(EngineCatalogue catalogue, CommandGoal goal, bool onlyAdds)
    {
        _goal = goal;
        _catalogue = catalogue;
        _single = new SingleCommandRules(catalogue, goal, onlyAdds);
        CommandBits unwanted = catalogue.AllBits.Clone();
        unwanted.Change(goal.Wanted, false);
        unwanted.Change(goal.Free, false);
        _options = [.. CommandRuleOption.Of(catalogue).Where(option => !onlyAdds || (option.Allows && option.Changes.CountCommon(unwanted) == 0))];
    }

    /// <summary>Finds short rules.</summary>
    /// <param name="catalogue">The commands.</param>
    /// <param name="goal">What the rules have to bring about, beginning from nothing allowed.</param>
    /// <param name="onlyAdds">Whether the rules may name categories only where these add nothing unwanted, and take nothing away.</param>
    /// <returns>The rules in their order; null if none were found that ElastiCache takes.</returns>
    public static IReadOnlyList<string>? Find(EngineCatalogue catalogue, CommandGoal goal, bool onlyAdds = false)
    {
        if (_found.Count >= Remembered)
        {
            _found.Clear();
        }

        return _found.GetOrAdd((catalogue, goal, onlyAdds), asked => new CommandRuleSearch(asked.Catalogue, asked.Goal, asked.OnlyAdds).Run());
    }

    private List<string>? Run()
    {
        List<Beginning> beam = [];
        if (_goal.IncludesFuture != true)
        {
            beam.Add(Measure(new CommandBits(_catalogue.AllCommands.Count), null, null));
        }

        if (_goal.IncludesFuture != false)
        {
            beam.Add(Measure(_catalogue.AllBits, null, "+@all"));
        }

        var seen = new HashSet<CommandBits>(beam.Select(beginning => beginning.State));
        for (int idle = 0, shortest = _best!.Total; beam.Count > 0 && idle < Patience; idle = _best.Total < shortest ? 0 : idle + 1)
        {
            shortest = _best.Total;
            beam =
            [
                .. beam.SelectMany(beginning => _options.Select(option => Extend(beginning, option)).OfType<Beginning>())
                    .OrderBy(beginning => beginning.Total)
                    .Where(beginning => seen.Add(beginning.State))
                    .Take(BeamWidth),
            ];
        }

        return _best is { Total: < SingleCommandRules.Forbidden } ? _best.Rules(_single) : null;
    }

    /// <summary>A beginning with one more rule; null if the rule changes nothing, or makes it no shorter than the best whole.</summary>
    private Beginning? Extend(Beginning beginning, CommandRuleOption option)
    {
        if (beginning.Length + option.Text.Length + 1 >= _best!.Total)
        {
            return null;
        }

        CommandBits state = beginning.State.Clone();
        state.Change(option.Changes, option.Allows);
        return state.Equals(beginning.State) ? null : Measure(state, beginning, option.Text);
    }

    private Beginning Measure(CommandBits state, Beginning? before, string? rule)
    {
        int length = (before?.Length ?? 0) + (rule is null ? 0 : rule.Length + 1);
        var beginning = new Beginning(state, before, rule, length, length + _single.Finish(state));
        _best = _best is null || beginning.Total < _best.Total ? beginning : _best;
        return beginning;
    }

    /// <param name="State">The commands that are allowed.</param>
    /// <param name="Before">The rules before the last one.</param>
    /// <param name="Rule">The last rule.</param>
    /// <param name="Length">How many characters the rules have, with a space before each.</param>
    /// <param name="Total">How many they have with the rules that finish them.</param>
    private sealed record Beginning(CommandBits State, Beginning? Before, string? Rule, int Length, int Total)
    {
        /// <summary>The rules in their order; among neighbours of one sign it does not matter, so these are by name.</summary>
        public List<string> Rules(SingleCommandRules single)
        {
            List<string> rules = [];
            for (Beginning? one = this; one is not null; one = one.Before)
            {
                rules.AddRange(one.Rule is null ? [] : new[] { one.Rule });
            }

            rules.Reverse();
            for (int start = 0; start < rules.Count;)
            {
                char sign = rules[start][0];
                int end = rules.FindIndex(start, rule => rule[0] != sign);
                int length = (end < 0 ? rules.Count : end) - start;
                rules.Sort(start, length, StringComparer.Ordinal);
                start += length;
            }

            single.Finish(State, rules);
            return rules;
        }
    }
}
