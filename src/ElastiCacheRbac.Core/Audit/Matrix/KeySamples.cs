using System.Text;
using ElastiCacheRbac.AccessStrings;

namespace ElastiCacheRbac.Audit.Matrix;

/// <summary>Keys that stand for the key patterns of some users.</summary>
internal sealed class KeySamples
{
    private static readonly string[] _others = ["other:1", "another:1", "something-else:1"];

    /// <summary>Makes samples: of the patterns that most users have first, at last a key that no pattern matches.</summary>
    /// <param name="policies">The policies of the users.</param>
    /// <param name="maximum">The most patterns that are told.</param>
    public KeySamples(IEnumerable<Policy> policies, int maximum)
    {
        Glob[] patterns =
        [
            .. policies
                .SelectMany(policy => policy.Selectors.SelectMany(s => s.KeyPatterns).Select(key => key.Pattern).Where(p => !p.IsAnything).Distinct())
                .GroupBy(pattern => pattern)
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key.ToString(), StringComparer.Ordinal)
                .Select(same => same.Key),
        ];
        string[] samples = [.. patterns.Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)];
        LeftOut = Math.Max(0, samples.Length - maximum);
        string? other = Array.Find(_others, candidate => !Array.Exists(patterns, pattern => pattern.Matches(candidate)));
        Keys = [.. samples.Take(maximum), .. other is null ? Array.Empty<string>() : [other]];
    }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>How many samples there are beyond the most that are told.</summary>
    public int LeftOut { get; }

    /// <summary>A name that a pattern matches; null if none is found.</summary>
    public static string? Of(Glob pattern)
    {
        string text = pattern.ToString();
        StringBuilder sample = new();
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*':
                    sample.Append(i > 0 && text[i - 1] == '*' ? "" : "1");
                    break;
                case '?':
                    sample.Append('1');
                    break;
                case '[':
                    int end = text.IndexOf(']', i);
                    end = end < 0 ? text.Length - 1 : end;
                    sample.Append(OneOf(text.Substring(i, end - i + 1)));
                    i = end;
                    break;
                case '\\' when i + 1 < text.Length:
                    sample.Append(text[++i]);
                    break;
                default:
                    sample.Append(text[i]);
                    break;
            }
        }

        return pattern.Matches(sample.ToString()) ? sample.ToString() : null;
    }

    /// <summary>A character of a class such as <c>[a-z]</c>.</summary>
    private static string OneOf(string characters)
    {
        Glob glob = new(characters);
        return Enumerable.Range('0', 'z' - '0' + 1).Select(c => ((char)c).ToString()).FirstOrDefault(glob.Matches) ?? "";
    }
}
