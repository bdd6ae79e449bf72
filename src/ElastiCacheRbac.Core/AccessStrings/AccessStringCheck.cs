using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>
/// An access string as it is judged before it is sent. It names no engine version, so it is right if one version that is known understands it
/// and ElastiCache takes it. Commands and categories of the modules that ElastiCache builds into its caches are not known here, and only warned of.
/// </summary>
public sealed class AccessStringCheck
{
    /// <summary>Categories of modules: JSON, Bloom filters, search. Their commands are told by a dot in the name, such as <c>json.get</c>.</summary>
    private static readonly string[] ModuleCategories = ["json", "bloom", "search"];

    private AccessStringCheck(AccessString accessString)
    {
        AccessString = accessString;
        ILookup<bool, Finding> findings = accessString.Findings.ToLookup(f => f.Severity > FindingSeverity.Warning && !IsOfModule(f));
        Refusals = [.. findings[true]];
        Warnings = [.. findings[false]];
    }

    /// <summary>The access string, as the newest engine version reads it that understands it, or as the newest if none does.</summary>
    public AccessString AccessString { get; }

    /// <summary>What is refused; empty if the string can be sent.</summary>
    public IReadOnlyList<Finding> Refusals { get; }

    /// <summary>The words in which ElastiCache refuses the string, with the error code InvalidParameterValue; null if it takes it.</summary>
    public string? ServiceRefusal => Refusals.Count == 0 ? null : ServiceWords.Of(Refusals[0].Kind);

    /// <summary>What is accepted but hardly meant, or not known here.</summary>
    public IReadOnlyList<Finding> Warnings { get; private init; }

    /// <summary>Judges an access string.</summary>
    /// <param name="accessString">The access string.</param>
    public static AccessStringCheck Of(string accessString)
    {
        ArgumentNullException.ThrowIfNull(accessString);
        var newest = new AccessStringCheck(AccessString.Read(accessString));
        return newest.Refusals.Count == 0 ? newest
            : EngineVersion.Known.Reverse().Skip(1).Select(v => new AccessStringCheck(AccessString.Read(accessString, v))).FirstOrDefault(c => c.Refusals.Count == 0)
            ?? newest;
    }

    /// <summary>Judges an access string as one engine version reads it.</summary>
    internal static AccessStringCheck Of(AccessString accessString) => new(accessString);

    /// <summary>Judges rules that are to be put behind an access string that is not known: what they are not refused for alone may still be wrong there.</summary>
    /// <param name="rules">The rules.</param>
    public static AccessStringCheck OfAppended(string rules)
    {
        AccessStringCheck check = Of(rules);
        return new AccessStringCheck(check.AccessString) { Warnings = [.. check.Warnings.Where(f => f.Kind != FindingKind.NeitherOnNorOff)] };
    }

    /// <summary>Refuses the string if it has <see cref="Refusals"/>.</summary>
    /// <param name="owner">The user whose access string it is.</param>
    /// <exception cref="AccessStringException">It is refused: <c>AccessStringInvalid</c>, with everything that is wrong.</exception>
    public void ThrowIfRefused(string owner)
    {
        if (Refusals.Count > 0)
        {
            throw new AccessStringException(AccessString, Refusals, owner);
        }
    }

    private static bool IsOfModule(Finding finding) => finding.Kind switch
    {
        FindingKind.UnknownCommand => finding.Rule.Contains('.'),
        FindingKind.UnknownCategory => ModuleCategories.Contains(finding.Rule.Substring(2).ToLowerInvariant()),
        _ => false,
    };
}
