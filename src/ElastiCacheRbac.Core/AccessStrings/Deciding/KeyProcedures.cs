using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Finds the keys of commands whose keys have no fixed places, by the engines' own procedures.</summary>
/// <remarks>The access of a key is told only by procedures whose commands have incomplete or variable specifications; of others it is none, as in the engines.</remarks>
internal static class KeyProcedures
{
    /// <summary>The procedure of a command.</summary>
    public static KeyProcedure? Of(string command) => command switch
    {
        "zunion" or "zinter" or "zdiff" or "zintercard" or "sintercard" or "lmpop" or "zmpop" => KeyProcedure.CountAt1,
        "eval" or "evalsha" or "eval_ro" or "evalsha_ro" or "fcall" or "fcall_ro" or "blmpop" or "bzmpop" => KeyProcedure.CountAt2,
        "zunionstore" or "zinterstore" or "zdiffstore" => KeyProcedure.StoreAndCountAt2,
        "sort" => KeyProcedure.Sort,
        "sort_ro" => KeyProcedure.SortReadOnly,
        "migrate" => KeyProcedure.Migrate,
        "georadius" or "georadiusbymember" => KeyProcedure.GeoRadius,
        "xread" or "xreadgroup" => KeyProcedure.StreamRead,
        "set" => KeyProcedure.Set,
        "bitfield" => KeyProcedure.BitField,
        "memory" => KeyProcedure.MemoryUsage,
        "stralgo" => KeyProcedure.Lcs,
        _ => null,
    };

    public static void Find(KeyProcedure procedure, EngineDialect dialect, ReadOnlySpan<ReadOnlyMemory<byte>> arguments, ref KeyRanges keys)
    {
        switch (procedure)
        {
            case KeyProcedure.CountAt1:
                FindCounted(arguments, 1, 0, ref keys);
                break;
            case KeyProcedure.CountAt2:
                FindCounted(arguments, 2, 0, ref keys);
                break;
            case KeyProcedure.StoreAndCountAt2:
                FindCounted(arguments, 2, 1, ref keys);
                break;
            case KeyProcedure.Sort:
                Add(1, KeyAccess.Read, ref keys);
                AddStore(SortStore(arguments), KeyAccess.Write, ref keys);
                break;
            case KeyProcedure.SortReadOnly:
                Add(1, KeyAccess.Read, ref keys);
                break;
            case KeyProcedure.Migrate:
                FindMigrated(arguments, dialect.SkipsMigrateOptions, ref keys);
                break;
            case KeyProcedure.GeoRadius:
                Add(1, KeyAccess.None, ref keys);
                AddStore(GeoRadiusStore(arguments), KeyAccess.None, ref keys);
                break;
            case KeyProcedure.StreamRead:
                FindStreams(arguments, ref keys);
                break;
            case KeyProcedure.Set:
                Add(1, HasGet(arguments) ? KeyAccess.ReadWrite : KeyAccess.Write, ref keys);
                break;
            case KeyProcedure.BitField:
                Add(1, IsReadOnlyBitField(arguments) ? KeyAccess.Read : KeyAccess.ReadWrite, ref keys);
                break;
            case KeyProcedure.MemoryUsage when arguments.Length > 2 && Is(arguments[1], "usage"u8):
                Add(2, KeyAccess.None, ref keys);
                break;
            case KeyProcedure.Lcs:
                FindLcs(arguments, ref keys);
                break;
        }
    }

    private static void Add(int position, KeyAccess access, ref KeyRanges keys) => keys.Add(new KeyRange(position, position, 1, access));

    private static void AddStore(int position, KeyAccess access, ref KeyRanges keys)
    {
        if (position > 0)
        {
            Add(position, access, ref keys);
        }
    }

    private static bool Is(ReadOnlyMemory<byte> argument, ReadOnlySpan<byte> keyword) => AsciiText.IsKeyword(argument.Span, keyword);

    private static void FindCounted(ReadOnlySpan<ReadOnlyMemory<byte>> arguments, int countIndex, int storeIndex, ref KeyRanges keys)
    {
        int first = countIndex + 1;
        int count = ReadNumber(arguments[countIndex].Span);
        if (count >= 1 && count <= arguments.Length - first)
        {
            keys.Add(new KeyRange(first, first + count - 1, 1, KeyAccess.None));
            AddStore(storeIndex, KeyAccess.None, ref keys);
        }
    }

    private static int SortStore(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        int store = 0;
        for (int i = 2; i < arguments.Length; i++)
        {
            if (Is(arguments[i], "limit"u8))
            {
                i += 2;
            }
            else if (Is(arguments[i], "store"u8) && i + 1 < arguments.Length)
            {
                // The last STORE counts. The engine goes on with its argument, which may be an option's name.
                store = i + 1;
            }
            else if (Is(arguments[i], "get"u8) || Is(arguments[i], "by"u8))
            {
                i++;
            }
        }

        return store;
    }

    private static int GeoRadiusStore(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        int store = 0;
        for (int i = 5; i + 1 < arguments.Length; i++)
        {
            if (Is(arguments[i], "store"u8) || Is(arguments[i], "storedist"u8))
            {
                store = ++i;
            }
        }

        return store;
    }

    private static void FindMigrated(ReadOnlySpan<ReadOnlyMemory<byte>> arguments, bool skipsOptions, ref KeyRanges keys)
    {
        int first = 3;
        int last = 3;
        bool named = arguments[3].Length > 0;
        for (int i = 6; i < arguments.Length; i++)
        {
            if (Is(arguments[i], "keys"u8) && !(named && !skipsOptions))
            {
                // A key and KEYS together are a mistake, in which 7.0 and later see no key.
                (first, last) = named ? (3, 2) : (i + 1, arguments.Length - 1);
                break;
            }

            i += !skipsOptions ? 0 : Is(arguments[i], "auth"u8) ? 1 : Is(arguments[i], "auth2"u8) ? 2 : 0;
        }

        if (last >= first)
        {
            keys.Add(new KeyRange(first, last, 1, KeyAccess.ReadWrite));
        }
    }

    private static void FindStreams(ReadOnlySpan<ReadOnlyMemory<byte>> arguments, ref KeyRanges keys)
    {
        for (int i = 1; i < arguments.Length; i++)
        {
            if (Is(arguments[i], "streams"u8))
            {
                int count = arguments.Length - i - 1;
                if (count > 0 && count % 2 == 0)
                {
                    keys.Add(new KeyRange(i + 1, i + (count / 2), 1, KeyAccess.None));
                }

                return;
            }

            if (Is(arguments[i], "block"u8) || Is(arguments[i], "count"u8))
            {
                i++;
            }
            else if (Is(arguments[i], "group"u8))
            {
                i += 2;
            }
            else if (!Is(arguments[i], "noack"u8))
            {
                return;
            }
        }
    }

    private static bool HasGet(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        for (int i = 3; i < arguments.Length; i++)
        {
            if (Is(arguments[i], "get"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReadOnlyBitField(ReadOnlySpan<ReadOnlyMemory<byte>> arguments)
    {
        for (int i = 2; i < arguments.Length; i++)
        {
            int left = arguments.Length - i - 1;
            if (Is(arguments[i], "get"u8) && left >= 2)
            {
                i += 2;
            }
            else if (Is(arguments[i], "overflow"u8) && left >= 1)
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static void FindLcs(ReadOnlySpan<ReadOnlyMemory<byte>> arguments, ref KeyRanges keys)
    {
        for (int i = 1; i + 2 < arguments.Length && !Is(arguments[i], "strings"u8); i++)
        {
            if (Is(arguments[i], "keys"u8))
            {
                keys.Add(new KeyRange(i + 1, i + 2, 1, KeyAccess.None));
                return;
            }
        }
    }

    /// <summary>Reads a number as leniently as C's atoi: white space, a sign, then digits as far as they go.</summary>
    private static int ReadNumber(ReadOnlySpan<byte> text)
    {
        int i = 0;
        while (i < text.Length && AsciiText.IsSpace(text[i]))
        {
            i++;
        }

        bool negative = i < text.Length && text[i] == '-';
        i += negative || (i < text.Length && text[i] == '+') ? 1 : 0;
        long number = 0;
        for (; i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            long next = unchecked((number * 10) + (text[i] - '0'));
            if (number > (long.MaxValue - 9) / 10)
            {
                number = long.MaxValue;
                break;
            }

            number = next;
        }

        return unchecked((int)(negative ? -number : number));
    }
}
