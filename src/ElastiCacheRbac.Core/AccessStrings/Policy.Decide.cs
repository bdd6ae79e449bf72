using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <content>Decisions.</content>
public sealed partial class Policy
{
    /// <summary>Decides whether the user may run a command line, as the engine would.</summary>
    /// <param name="commandLine">The command line.</param>
    public Decision Decide(CommandLine commandLine)
    {
        ArgumentNullException.ThrowIfNull(commandLine);
        return Decide(commandLine.Bytes);
    }

    /// <summary>Decides whether the user may run a command line, as the engine would. Allocates nothing.</summary>
    /// <param name="arguments">The bytes of the command's name and of each argument.</param>
    public Decision Decide(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        CommandInfo? command = Catalogue.FindLine(arguments);
        if (command is null)
        {
            return new Decision(Verdict.UnknownCommand, null);
        }

        if (!command.Takes(arguments.Length))
        {
            return new Decision(Verdict.WrongArity, command);
        }

        KeyRanges keys = default;
        KeyFinder.Find(command, Catalogue.Dialect, arguments, ref keys);

        // Where no selector allows the line, the one that came furthest tells why: command before key before channel, then the later argument.
        var denied = new Decision(Verdict.Command, command);
        for (int i = 0; i < _selectors.Length; i++)
        {
            Verdict verdict = SelectorCheck.Decide(_selectors[i], command, arguments, keys, out int argument);
            if (verdict == Verdict.Allow)
            {
                return new Decision(Verdict.Allow, command, 0, i);
            }

            if (verdict > denied.Verdict || (verdict == denied.Verdict && argument > denied.Argument))
            {
                denied = new Decision(verdict, command, argument, i);
            }
        }

        return denied;
    }
}
