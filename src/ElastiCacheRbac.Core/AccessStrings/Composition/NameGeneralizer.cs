using System.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Finds a few patterns for many names that were seen.</summary>
/// <remarks>
/// Names are cut into segments at separators. Segments with a digit in them are identifiers; those in one place that are alike before their first
/// and behind their last digit become a star if there are enough of them: <c>app:user:1</c> and <c>app:user:2</c> are <c>app:user:*</c>,
/// <c>{u1}:cart</c> and <c>{u2}:cart</c> are <c>{u*}:cart</c>. Longer strings of hexadecimal digits and hyphens are alike altogether. Last
/// segments without a digit become a star where there are many of them. No pattern begins with a star. What cannot stand in a pattern, such as
/// white space, is a <c>?</c>.
/// </remarks>
internal sealed class NameGeneralizer(LeastPrivilegeOptions options)
{
    /// <summary>Of a name with more segments, the others are taken as one.</summary>
    private const int MaximumSegments = 32;

    /// <summary>So many hexadecimal digits in a row are an identifier as a whole.</summary>
    private const int HexLength = 8;

    private const string Special = @"*?[\";

    private readonly Segment _root = new();
    private readonly List<(string Pattern, KeyAccess Access)> _found = [];

    /// <summary>Adds a name.</summary>
    /// <param name="name">Its bytes.</param>
    /// <param name="access">What was done to it.</param>
    public void Add(ReadOnlySpan<byte> name, KeyAccess access)
    {
        Segment segment = _root;
        int depth = 0;
        for (int start = 0; start < name.Length; depth++)
        {
            int length = depth < MaximumSegments ? IndexOfSeparator(name.Slice(start)) + 1 : 0;
            length = length == 0 ? name.Length - start : length;
            segment = segment.Next(new string([.. name.Slice(start, length).ToArray().Select(b => (char)b)]));
            start += length;
        }

        segment.End(access);
    }

    /// <summary>The patterns for all names added, each with all that was done to its names.</summary>
    public IReadOnlyList<KeyPattern> Patterns()
    {
        _found.Clear();
        Walk(_root, string.Empty);
        return
        [
            .. _found.GroupBy(found => Decode(found.Pattern), found => found.Access)
                .Select(same => new KeyPattern(new Glob(same.Key), same.Aggregate((all, access) => all | access))),
        ];
    }

    private void Walk(Segment segment, string pattern)
    {
        if (segment.Access is { } access)
        {
            _found.Add((pattern, access));
        }

        ILookup<bool, KeyValuePair<string, Segment>> isIdentifier = segment.ToLookup(next => next.Key.Any(IsDigit));
        foreach (IGrouping<(string, string), KeyValuePair<string, Segment>> alike in isIdentifier[true].GroupBy(next => Frame(next.Key)))
        {
            (string before, string behind) = alike.Key;
            bool isMany = alike.Count() >= options.MinimumIdentifiers;
            if (isMany)
            {
                string first = pattern.Length + before.Length > 0 ? string.Empty : alike.All(next => IsDigit(next.Key[0])) ? "[0-9]" : "[0-9A-Fa-f]";
                Walk(Segment.Merge(alike.Select(next => next.Value)), $"{pattern}{Escape(before)}{first}*{Escape(behind)}");
            }
            else
            {
                WalkEach(alike, pattern);
            }
        }

        KeyValuePair<string, Segment>[] names = [.. isIdentifier[false].Where(next => next.Value.IsLast)];
        bool areMany = names.Length >= options.MinimumNames && pattern.Length > 0;
        if (areMany)
        {
            _found.Add((pattern + "*", names.Aggregate(KeyAccess.None, (all, name) => all | name.Value.Access!.Value)));
        }

        WalkEach(areMany ? isIdentifier[false].Except(names) : isIdentifier[false], pattern);
    }

    private void WalkEach(IEnumerable<KeyValuePair<string, Segment>> segments, string pattern)
    {
        foreach (KeyValuePair<string, Segment> next in segments)
        {
            Walk(next.Value, pattern + Escape(next.Key));
        }
    }

    /// <summary>What an identifier has before its first and behind its last digit, the separator included.</summary>
    private (string Before, string Behind) Frame(string segment)
    {
        string body = segment.TrimEnd([.. options.Separators]);
        if (body.Length >= HexLength && body[0] != '-' && body.All(c => IsDigit(c) || c is '-' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
        {
            return (string.Empty, segment.Substring(body.Length));
        }

        int last = segment.Length - 1;
        while (!IsDigit(segment[last]))
        {
            last--;
        }

        return (new string([.. segment.TakeWhile(c => !IsDigit(c))]), segment.Substring(last + 1));
    }

    private int IndexOfSeparator(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (options.Separators.Contains((char)name[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Escape(string text) => string.Concat(text.Select(c =>
        Special.Contains(c) ? $"\\{c}" : c is <= ' ' or '\x7F' ? "?" : c.ToString()));

    /// <summary>The pattern as text; bytes that are no text become question marks.</summary>
    private static string Decode(string pattern)
    {
        string text = Encoding.UTF8.GetString([.. pattern.Select(c => (byte)c)]);
        return text.Contains('\uFFFD') ? new string([.. pattern.Select(c => c > '~' ? '?' : c)]) : text;
    }

    /// <summary>What may follow a beginning of names.</summary>
    private sealed class Segment : Dictionary<string, Segment>
    {
        public Segment()
            : base(StringComparer.Ordinal)
        {
        }

        /// <summary>What was done to the name that ends here; null if none does.</summary>
        public KeyAccess? Access { get; private set; }

        /// <summary>Whether a name ends here and no longer one goes on.</summary>
        public bool IsLast => Count == 0 && Access is not null;

        public Segment Next(string text)
        {
            if (!TryGetValue(text, out Segment? next))
            {
                Add(text, next = new Segment());
            }

            return next;
        }

        public void End(KeyAccess access) => Access = (Access ?? KeyAccess.None) | access;

        public static Segment Merge(IEnumerable<Segment> segments)
        {
            var merged = new Segment();
            foreach (Segment segment in segments)
            {
                if (segment.Access is { } access)
                {
                    merged.End(access);
                }

                foreach (IGrouping<string, Segment> same in segment.GroupBy(next => next.Key, next => next.Value))
                {
                    merged[same.Key] = Merge(merged.TryGetValue(same.Key, out Segment? other) ? same.Append(other) : same);
                }
            }

            return merged;
        }
    }
}
