using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit.Matrix;

/// <summary>Makes a short command line of a command, of the number of words that it takes, with a key or a channel where it uses one.</summary>
internal static class SampleLines
{
    private const string Filler = "1";

    /// <summary>A command line, each of whose keys is the given one.</summary>
    public static CommandLine WithKey(CommandInfo command, string key)
    {
        List<string> words = Words(command);
        if (command.UsesKeySpecs)
        {
            foreach (KeySpec spec in command.KeySpecArray.Where(spec => !spec.IsNotKey))
            {
                PlaceBySpec(words, spec, key);
            }
        }
        else if (command.Procedure is { } procedure)
        {
            PlaceByProcedure(words, procedure, key);
        }
        else
        {
            PlaceFrom(words, command.FirstKey, command.LastKey, command.KeyStep, key);
        }

        switch (command.Name)
        {
            case "xreadgroup":
                words[1] = "GROUP";
                break;
            case "bitfield":
                // Without a subcommand it would only read.
                words.AddRange(["SET", "u8", "0", Filler]);
                break;
        }

        return new CommandLine([.. words]);
    }

    /// <summary>A command line without keys, whose channels, where it uses any, are the given one.</summary>
    public static CommandLine WithoutKey(CommandInfo command, string channel)
    {
        List<string> words = Words(command);
        int channels = command.Channels.Count < 0 ? words.Count - 1 : command.Channels.Count;
        for (int i = 1; i <= channels; i++)
        {
            words[i] = channel;
        }

        return new CommandLine([.. words]);
    }

    private static List<string> Words(CommandInfo command)
    {
        List<string> words = [.. command.Name.Split('|')];
        Fill(words, Math.Abs(command.Arity));
        return words;
    }

    private static void Fill(List<string> words, int count)
    {
        while (words.Count < count)
        {
            words.Add(Filler);
        }
    }

    private static void PlaceBySpec(List<string> words, KeySpec spec, string key)
    {
        switch (spec.Search)
        {
            case KeySearch.Index when spec.IsCounted:
                Place(words, spec.Start + spec.CountIndex, Filler);
                Place(words, spec.Start + spec.FirstKey, key);
                break;
            case KeySearch.Index:
                PlaceFrom(words, spec.Start, spec.LastKey < 0 ? spec.LastKey : spec.Start + spec.LastKey, spec.Step, key);
                break;
            case KeySearch.Keyword when spec.Start > 0 && spec.Start + 1 < words.Count:
                // A keyword within the words that have to be there; others are options.
                words[spec.Start] = spec.Keyword!;
                words[spec.Start + 1] = key;
                break;
        }
    }

    private static void PlaceByProcedure(List<string> words, KeyProcedure procedure, string key)
    {
        string[] from1 = procedure switch
        {
            KeyProcedure.CountAt1 => [Filler, key],
            KeyProcedure.CountAt2 => [Filler, Filler, key],
            KeyProcedure.StoreAndCountAt2 => [key, Filler, key],
            KeyProcedure.Migrate => [Filler, Filler, key],
            KeyProcedure.StreamRead when words.Count > 4 => [Filler, Filler, Filler, "STREAMS", key],
            KeyProcedure.StreamRead => ["STREAMS", key],
            KeyProcedure.MemoryUsage => ["USAGE", key],
            KeyProcedure.Lcs => ["LCS", "KEYS", key, key],
            _ => [key],
        };
        for (int i = 0; i < from1.Length; i++)
        {
            Place(words, i + 1, from1[i]);
        }
    }

    private static void PlaceFrom(List<string> words, int first, int last, int step, string key)
    {
        Fill(words, first + 1);
        int end = last < 0 ? words.Count + last : last;
        for (int place = first; place <= Math.Max(first, end); place += Math.Max(step, 1))
        {
            Place(words, place, key);
        }
    }

    private static void Place(List<string> words, int place, string word)
    {
        Fill(words, place + 1);
        words[place] = word;
    }
}
