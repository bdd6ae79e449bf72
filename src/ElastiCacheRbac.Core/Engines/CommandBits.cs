
namespace ElastiCacheRbac.Engines;

/// <summary>A bit for each command and subcommand of a catalogue.</summary>
internal sealed class CommandBits : IEquatable<CommandBits>
{
    private readonly ulong[] _words;

    public CommandBits(int count) => _words = new ulong[(count + 63) / 64];

    private CommandBits(ulong[] words) => _words = words;

    public bool this[int id]
    {
        get => (_words[id >> 6] & (1UL << (id & 63))) != 0;
        set
        {
            ulong bit = 1UL << (id & 63);
            _words[id >> 6] = value ? _words[id >> 6] | bit : _words[id >> 6] & ~bit;
        }
    }

    public CommandBits Clone() => new((ulong[])_words.Clone());

    /// <summary>Sets a command's bit and those of its subcommands.</summary>
    public void Set(CommandInfo command, bool value)
    {
        for (int id = command.Id; id <= command.Id + command.Subcommands.Count; id++)
        {
            this[id] = value;
        }
    }

    public void Clear() => Array.Clear(_words, 0, _words.Length);

    /// <summary>Sets every bit that another set has, or clears it.</summary>
    public void Change(CommandBits other, bool value)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] = value ? _words[i] | other._words[i] : _words[i] & ~other._words[i];
        }
    }

    /// <summary>Whether a command's bit is set, and those of its subcommands.</summary>
    public bool Contains(CommandInfo command)
    {
        for (int id = command.Id; id <= command.Id + command.Subcommands.Count; id++)
        {
            if (!this[id])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every bit of another set is set.</summary>
    public bool Contains(CommandBits other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if ((other._words[i] & ~_words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public int Count => CountCommon(this);

    public int CountCommon(CommandBits other)
    {
        int count = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            count += CountBits(_words[i] & other._words[i]);
        }

        return count;
    }

    /// <summary>The next bit in which two sets differ, passing over those of a third.</summary>
    /// <param name="other">The set to compare with.</param>
    /// <param name="ignored">The bits that do not count.</param>
    /// <param name="from">The bit to begin with.</param>
    /// <returns>The bit; -1 if there is none.</returns>
    public int NextDifference(CommandBits other, CommandBits ignored, int from)
    {
        for (int word = from >> 6; word < _words.Length; word++, from = word << 6)
        {
            ulong different = (_words[word] ^ other._words[word]) & ~ignored._words[word] & (ulong.MaxValue << (from & 63));
            if (different != 0)
            {
                return (word << 6) + CountBits((different & (~different + 1)) - 1);
            }
        }

        return -1;
    }

    public bool Equals(CommandBits? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as CommandBits);

    public override int GetHashCode()
    {
        ulong hash = 17;
        foreach (ulong word in _words)
        {
            hash = (hash * 31) + word;
        }

        return hash.GetHashCode();
    }

    private static int CountBits(ulong word)
    {
#if NET
        return System.Numerics.BitOperations.PopCount(word);
#else
        int count = 0;
        for (; word != 0; word &= word - 1)
        {
            count++;
        }

        return count;
#endif
    }
}
