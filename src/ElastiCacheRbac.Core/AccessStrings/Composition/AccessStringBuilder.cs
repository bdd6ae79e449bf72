using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Builds an access string step by step.</summary>
/// <example><code>new AccessStringBuilder().AllowCategory("read").Keys("app:*").Build().Text</code></example>
public sealed class AccessStringBuilder : PermissionsBuilder<AccessStringBuilder>
{
    private readonly EngineVersion _engine;
    private readonly List<SelectorBuilder> _selectors = [];
    private string _flag = "on";

    /// <summary>Begins with a user that is on and may do nothing.</summary>
    /// <param name="engine">The engine version that has to understand the access string; the newest if null.</param>
    public AccessStringBuilder(EngineVersion? engine = null) => _engine = engine ?? EngineVersion.Newest;

    /// <summary>The user can log in. This is how the builder begins.</summary>
    public AccessStringBuilder On()
    {
        _flag = "on";
        return this;
    }

    /// <summary>The user cannot log in.</summary>
    public AccessStringBuilder Off()
    {
        _flag = "off";
        return this;
    }

    /// <summary>Adds a selector: permissions that hold together, beside the others. Needs engine 7.0.</summary>
    /// <param name="build">Gathers its permissions.</param>
    public AccessStringBuilder Selector(Action<SelectorBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var selector = new SelectorBuilder();
        build(selector);
        _selectors.Add(selector);
        return this;
    }

    /// <summary>Builds the access string.</summary>
    /// <exception cref="AccessStringException">The engine version or ElastiCache does not take it: <c>AccessStringInvalid</c>, with everything that is wrong.</exception>
    public AccessString Build() => AccessString.Parse(ToString(), _engine);

    /// <summary>The text as it stands, checked or not.</summary>
    public override string ToString() => string.Join(" ", [_flag, .. Rules, .. _selectors.Select(selector => selector.ToString())]);
}
