using System.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>
/// The command rules that engines before 7.2 work out from the effect: the categories that fit best, one after the other, then single commands
/// for what is left.
/// </summary>
internal static class CommandRulesOfEffect
{
    public static void Append(StringBuilder text, CommandSet commands)
    {
        bool adds = !commands.IncludesFuture;
        char sign = adds ? '+' : '-';
        EngineCatalogue catalogue = commands.Catalogue;
        CommandBits left = commands.Bits.Clone();
        CommandBits described = adds ? new CommandBits(catalogue.AllCommands.Count) : catalogue.AllBits.Clone();
        List<CommandCategory> candidates = [.. catalogue.CategoryTable];
        while (BestFit(candidates, left, adds) is { } best)
        {
            text.Append(' ').Append(sign).Append('@').Append(best.Name);
            described.Change(best.Changes, adds);
            left.Change(best.Changes, !adds);
            candidates.Remove(best);
        }

        foreach (CommandInfo command in catalogue.AllCommands)
        {
            bool allowed = commands.Contains(command);
            if (allowed != described[command.Id])
            {
                text.Append(' ').Append(allowed ? '+' : '-').Append(command.Name);
                described.Set(command, allowed);
            }

            foreach (FirstArgument argument in allowed ? [] : commands.FirstArgumentsOf(command))
            {
                text.Append(' ').Append(argument);
            }
        }
    }

    /// <summary>
    /// The category with more commands that the rule is right for than wrong for, and the fewest of the latter; between equals the one with more of
    /// the former, then the first in the engine's order.
    /// </summary>
    private static CommandCategory? BestFit(List<CommandCategory> candidates, CommandBits left, bool adds)
    {
        CommandCategory? best = null;
        int fewestWrong = int.MaxValue;
        int mostRight = 0;
        foreach (CommandCategory category in candidates)
        {
            int on = category.Members.CountCommon(left);
            int off = category.MemberCount - on;
            int right = adds ? on : off;
            int wrong = adds ? off : on;
            if (right > wrong && (wrong < fewestWrong || (wrong == fewestWrong && right > mostRight)))
            {
                best = category;
                fewestWrong = wrong;
                mostRight = right;
            }
        }

        return best;
    }
}
