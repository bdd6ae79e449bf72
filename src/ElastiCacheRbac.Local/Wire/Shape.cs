using System.Text.RegularExpressions;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>A shape of the API model: what a value looks like on the wire, and what it may be.</summary>
internal sealed class Shape(string name, ShapeKind kind)
{
    private Regex? _whole;

    /// <summary>The model's name of the shape.</summary>
    public string Name { get; } = name;

    public ShapeKind Kind { get; } = kind;

    /// <summary>A structure's members, in the model's order.</summary>
    public IReadOnlyList<Member> Members { get; set; } = [];

    /// <summary>A list's element.</summary>
    public Shape? Element { get; set; }

    /// <summary>The name of a list's element on the wire.</summary>
    public string ElementName { get; set; } = "member";

    /// <summary>The fewest characters of a string, or elements of a list.</summary>
    public int? Minimum { get; init; }

    /// <summary>The most characters of a string, or elements of a list.</summary>
    public int? Maximum { get; init; }

    /// <summary>The regular expression that the whole of a string matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The values that a string may have; empty where any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether a text keeps to the pattern, if there is one.</summary>
    public bool IsMatch(string text)
    {
        if (Pattern is null)
        {
            return true;
        }

        _whole ??= new Regex("\\A(?:" + Pattern + ")\\z", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return _whole.IsMatch(text);
    }
}
