using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>What an access string gives a user on one engine version: the effect, whatever the words. Immutable.</summary>
public sealed partial class Policy : IEquatable<Policy>
{
    private readonly Selector[] _selectors;

    internal Policy(EngineCatalogue catalogue, UserFlags flags, Selector[] selectors)
    {
        Catalogue = catalogue;
        UserFlags = flags;
        _selectors = selectors;
    }

    /// <summary>The engine version's commands, which the policy is about.</summary>
    public EngineCatalogue Catalogue { get; }

    /// <summary>Whether the user is on: can authenticate. A user that is off keeps its permissions, and the connections it has.</summary>
    public bool Enabled => Has(UserFlags.Enabled);

    /// <summary>The permissions of the rules outside parentheses.</summary>
    public Selector Root => _selectors[0];

    /// <summary>All selectors: the root first, then those in parentheses in their order.</summary>
    public IReadOnlyList<Selector> Selectors => _selectors;

    /// <summary>The user's flags as <c>ACL GETUSER</c> gives them; before 7.0 <c>allkeys</c>, <c>allchannels</c> and <c>allcommands</c> are among them.</summary>
    public IReadOnlyList<string> Flags => [.. CanonicalText.Flags(this)];

    internal UserFlags UserFlags { get; }

    internal bool Has(UserFlags flag) => (UserFlags & flag) != 0;

    /// <summary>The text that the engine version prints for this user in <c>ACL LIST</c>, without passwords.</summary>
    /// <remarks>
    /// Before Valkey 7.2 the engine works out command rules from the effect, and prints those that name a single command in an order that differs
    /// from server to server; here they are in alphabetical order.
    /// </remarks>
    public string ToCanonicalText() => CanonicalText.Of(this);

    /// <summary>Whether both are the same: flags, and selector by selector commands and patterns. Different patterns that match the same are not compared.</summary>
    /// <param name="other">The other policy.</param>
    public bool Equals(Policy? other) =>
        other is not null && Catalogue == other.Catalogue && UserFlags == other.UserFlags && _selectors.AsSpan().SequenceEqual(other._selectors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Policy);

    /// <inheritdoc/>
    public override int GetHashCode() => Root.GetHashCode();

    /// <summary>The canonical text.</summary>
    public override string ToString() => ToCanonicalText();
}
