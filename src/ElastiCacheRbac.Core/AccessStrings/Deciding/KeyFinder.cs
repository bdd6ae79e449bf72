using System.Buffers.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Finds the keys of a command line as the engines do.</summary>
/// <remarks>
/// From 7.0 on the key specifications are asked first, unless they do not tell the access; if they turn out to be incomplete or not to fit the
/// line, the command's own procedure. Before 7.0 the procedure is asked first, else the fixed places.
/// </remarks>
internal static class KeyFinder
{
    public static void Find(CommandInfo command, EngineDialect dialect, ReadOnlySpan<ReadOnlyMemory<byte>> arguments, ref KeyRanges keys)
    {
        if (command.UsesKeySpecs)
        {
            if (TryFindBySpecs(command.KeySpecArray, arguments, ref keys))
            {
                return;
            }

            keys.Clear();
        }

        if (command.Procedure is { } procedure)
        {
            KeyProcedures.Find(procedure, dialect, arguments, ref keys);
        }
        else if (!dialect.HasSelectors)
        {
            FindByPlaces(command, arguments.Length, ref keys);
        }
    }

    private static void FindByPlaces(CommandInfo command, int count, ref KeyRanges keys)
    {
        int last = command.LastKey < 0 ? count + command.LastKey : command.LastKey;
        if (command.FirstKey == 0 || last < command.FirstKey)
        {
            return;
        }

        // A place beyond the arguments makes the engine see no key at all.
        int reached = command.FirstKey + ((last - command.FirstKey) / command.KeyStep * command.KeyStep);
        if (reached < count)
        {
            keys.Add(new KeyRange(command.FirstKey, last, command.KeyStep, KeyAccess.None));
        }
    }

    private static bool TryFindBySpecs(KeySpec[] specs, ReadOnlySpan<ReadOnlyMemory<byte>> arguments, ref KeyRanges keys)
    {
        foreach (KeySpec spec in specs)
        {
            if (spec.Search == KeySearch.Unknown)
            {
                return false;
            }

            int first = spec.IsNotKey ? 0 : spec.Search == KeySearch.Index ? spec.Start : FindKeyword(spec, arguments);
            if (first == 0)
            {
                continue;
            }

            int last = spec.IsCounted ? LastOfCounted(spec, arguments, ref first)
                : spec.LastKey >= 0 ? first + spec.LastKey
                : spec.Limit > 0 ? first + ((arguments.Length - first) / spec.Limit) + spec.LastKey
                : arguments.Length + spec.LastKey;
            if (last < first || last >= arguments.Length)
            {
                return false;
            }

            keys.Add(new KeyRange(first, last, spec.Step, spec.Access));
            if (spec.IsIncomplete)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The position after a specification's keyword; 0 if it does not occur where the engine looks.</summary>
    private static int FindKeyword(KeySpec spec, ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        bool forward = spec.Start > 0;
        int end = forward ? arguments.Length - 1 : 1;
        for (int i = forward ? spec.Start : arguments.Length + spec.Start; forward ? i < end : i > end; i += forward ? 1 : -1)
        {
            if (AsciiText.IsKeyword(arguments[i].Span, spec.KeywordBytes))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The last key where an argument tells their number, and the first by reference; -1 if it tells none.</summary>
    private static int LastOfCounted(KeySpec spec, ReadOnlySpan<ReadOnlyMemory<byte>> arguments, ref int first)
    {
        int index = first + spec.CountIndex;
        if (index >= arguments.Length || !TryReadCount(arguments[index].Span, out int count))
        {
            return -1;
        }

        first += spec.FirstKey;
        return unchecked(first + count - 1);
    }

    /// <summary>Reads a number as strictly as the engine: digits only, no leading zero; of one too large for an int it keeps the low bits.</summary>
    private static bool TryReadCount(ReadOnlySpan<byte> text, out int count)
    {
        bool read = Utf8Parser.TryParse(text, out long value, out int consumed) && consumed == text.Length
            && text[0] is >= (byte)'0' and <= (byte)'9' && (text[0] != '0' || text.Length == 1);
        count = unchecked((int)value);
        return read;
    }
}
