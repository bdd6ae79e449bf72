using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>An access string, read as an engine version reads it: its rules, what is wrong with them, and what they give.</summary>
public sealed partial class AccessString
{
    private ShownText? _shown;

    private AccessString(string text, EngineVersion engine)
    {
        var reader = new AccessStringReader(text, engine);
        Text = reader.MaskedText;
        Engine = engine;
        Rules = reader.Rules;
        (Policy, Findings) = reader.Read();
        foreach (Finding finding in Findings)
        {
            finding.Source = this;
        }
    }

    /// <summary>The text that was read, with stars for passwords.</summary>
    public string Text { get; }

    internal ShownText Shown => _shown ??= new ShownText(Text);

    /// <summary>The engine version that it was read for.</summary>
    public EngineVersion Engine { get; }

    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<AccessRule> Rules { get; }

    /// <summary>Mistakes, what ElastiCache refuses, and warnings, in the order of the string.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What the string gives. Rules that the engine refuses are left out; a selector with such a rule is left out altogether.</summary>
    public Policy Policy { get; }

    /// <summary>Whether the engine takes the string.</summary>
    public bool IsValidForEngine => EngineRefusal is null;

    /// <summary>The words in which the engine refuses the string in <c>ACL SETUSER</c>; null if it takes it. A password is masked.</summary>
    public string? EngineRefusal => FirstRefusal(FindingSeverity.Error) is not { } first ? null
        : first.Kind == FindingKind.UnmatchedParenthesis ? first.Words
        : $"Error in ACL SETUSER modifier '{Rules.First(r => r.Offset + r.Length > first.Offset)}': {first.Words}";

    /// <summary>The words in which ElastiCache refuses the string, with the error code InvalidParameterValue; null if it takes it.</summary>
    public string? ServiceRefusal => FirstRefusal(FindingSeverity.RefusedByService) is { } first ? ServiceWords.Of(first.Kind) : null;

    /// <summary>Whether ElastiCache takes the string.</summary>
    public bool IsValid => ServiceRefusal is null;

    /// <summary>Reads an access string and keeps whatever is wrong with it as <see cref="Findings"/>.</summary>
    /// <param name="text">The access string.</param>
    /// <param name="engine">The engine version that has to understand it; the newest if null.</param>
    public static AccessString Read(string text, EngineVersion? engine = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AccessString(text, engine ?? EngineVersion.Newest);
    }

    /// <summary>Reads an access string that has to be right.</summary>
    /// <param name="text">The access string.</param>
    /// <param name="engine">The engine version that has to understand it; the newest if null.</param>
    /// <param name="engineOnly">Whether what only ElastiCache refuses is let pass.</param>
    /// <exception cref="AccessStringException">It is refused: <c>AccessStringInvalid</c>, with everything that is wrong.</exception>
    public static AccessString Parse(string text, EngineVersion? engine = null, bool engineOnly = false)
    {
        AccessString accessString = Read(text, engine);
        accessString.ThrowIfRefused(engineOnly ? FindingSeverity.Error : FindingSeverity.RefusedByService);
        return accessString;
    }

    /// <summary>
    /// Whether two access strings give the same, as the service may store one in a form of its own. Where one has rules that are not
    /// known here, such as commands of modules, what it gives is not known either: then they are the same if the service stores them alike.
    /// </summary>
    /// <param name="one">An access string.</param>
    /// <param name="other">Another.</param>
    public static bool HaveSameEffect(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one == other)
        {
            return true;
        }

        AccessString first = Read(one);
        AccessString second = Read(other);
        return first.IsValidForEngine && second.IsValidForEngine
            ? first.Policy.Equals(second.Policy)
            : first.ToServiceText() == second.ToServiceText();
    }

    /// <summary>Throws if there are findings of a severity.</summary>
    internal void ThrowIfRefused(FindingSeverity least)
    {
        Finding[] refused = [.. Findings.Where(f => f.Severity >= least)];
        if (refused.Length > 0)
        {
            throw new AccessStringException(this, refused);
        }
    }

    /// <summary>The text that the engine version prints for such a user in <c>ACL LIST</c>, without passwords; see <see cref="Policy.ToCanonicalText"/>.</summary>
    public string ToCanonicalText() => Policy.ToCanonicalText();

    /// <summary>The text that ElastiCache returns for this string: the same rules in its own order, with its baseline. Passwords, which it refuses, are masked.</summary>
    public string ToServiceText() => ServiceForm.Of(this);

    /// <summary>The finding that decides: the first, but that the engine looks for the ends of all selectors before it reads a rule.</summary>
    private Finding? FirstRefusal(FindingSeverity least) =>
        Findings.FirstOrDefault(f => f.Kind == FindingKind.UnmatchedParenthesis) ?? Findings.FirstOrDefault(f => f.Severity >= least);

    /// <summary>The canonical text.</summary>
    public override string ToString() => ToCanonicalText();
}
