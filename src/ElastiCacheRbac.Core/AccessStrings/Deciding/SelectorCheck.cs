using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Whether one selector allows a command line.</summary>
internal static class SelectorCheck
{
    /// <param name="selector">The selector.</param>
    /// <param name="command">The command that the line runs.</param>
    /// <param name="arguments">The line.</param>
    /// <param name="keys">Which arguments are keys.</param>
    /// <param name="argument">The position of the key or channel that is denied.</param>
    public static Verdict Decide(
        Selector selector, CommandInfo command, ReadOnlySpan<ReadOnlyMemory<byte>> arguments, in KeyRanges keys, out int argument)
    {
        argument = 0;
        if (!AllowsCommand(selector.Commands, command, arguments))
        {
            return Verdict.Command;
        }

        if (!selector.AllKeys)
        {
            for (int i = 0; i < keys.Count; i++)
            {
                KeyRange range = keys[i];
                for (argument = range.First; argument <= range.Last; argument += range.Step)
                {
                    if (!AllowsKey(selector, arguments[argument].Span, range.Access))
                    {
                        return Verdict.Key;
                    }
                }
            }
        }

        if (!selector.AllChannels && command.Channels.Count != 0)
        {
            int end = command.Channels.Count < 0 ? arguments.Length : 1 + command.Channels.Count;
            for (argument = 1; argument < end; argument++)
            {
                if (!AllowsChannel(selector, arguments[argument].Span, command.Channels.ArePatterns))
                {
                    return Verdict.Channel;
                }
            }
        }

        return Verdict.Allow;
    }

    private static bool AllowsCommand(CommandSet commands, CommandInfo command, ReadOnlySpan<ReadOnlyMemory<byte>> arguments) =>
        commands.Bits[command.Id] || command.IsAlwaysAllowed
        || (arguments.Length > 1 && commands.ContainsFirstArgument(command, arguments[1].Span));

    private static bool AllowsKey(Selector selector, ReadOnlySpan<byte> key, KeyAccess access)
    {
        foreach (KeyPattern pattern in selector.KeyPatternSpan)
        {
            if ((pattern.Access & access) == access && pattern.Pattern.Matches(key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllowsChannel(Selector selector, ReadOnlySpan<byte> channel, bool isPattern)
    {
        foreach (Glob pattern in selector.ChannelPatternSpan)
        {
            if (isPattern ? pattern.Bytes.Span.SequenceEqual(channel) : pattern.Matches(channel))
            {
                return true;
            }
        }

        return false;
    }
}
