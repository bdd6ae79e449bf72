using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>A user while rules are applied to it, one after the other, as the engine does to a new one.</summary>
internal sealed class PolicyState(EngineCatalogue catalogue)
{
    private readonly List<Selector> _selectors = [];
    private HashSet<string>? _passwordHashes;
    private SelectorState _root = new(catalogue);
    private UserFlags _flags = catalogue.Dialect.StartsSanitizing ? UserFlags.SanitizePayload : UserFlags.None;

    /// <summary>Applies a rule other than a selector.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="text">Its bytes; a password rule is judged by them.</param>
    /// <returns>Why the engine refuses it; null if it does not.</returns>
    public FindingKind? Apply(in RuleSyntax rule, ReadOnlySpan<byte> text)
    {
        switch (rule.Kind)
        {
            case AccessRuleKind.On:
                _flags |= UserFlags.Enabled;
                return null;
            case AccessRuleKind.Off:
                _flags &= ~UserFlags.Enabled;
                return null;
            case AccessRuleKind.SanitizePayload:
                _flags = (_flags & ~UserFlags.SkipSanitizePayload) | UserFlags.SanitizePayload;
                return null;
            case AccessRuleKind.SkipSanitizePayload:
                _flags = (_flags & ~UserFlags.SanitizePayload) | UserFlags.SkipSanitizePayload;
                return null;
            case AccessRuleKind.NoPassword:
                _flags |= UserFlags.NoPassword;
                _passwordHashes = null;
                return null;
            case AccessRuleKind.ResetPassword:
                _flags &= ~UserFlags.NoPassword;
                _passwordHashes = null;
                return null;
            case AccessRuleKind.Password:
                return rule.Error ?? ApplyPassword(text);
            case AccessRuleKind.ClearSelectors:
                _selectors.Clear();
                return null;
            case AccessRuleKind.Reset:
                Reset();
                return null;
            default:
                return _root.Apply(rule);
        }
    }

    public void AddSelector(Selector selector) => _selectors.Add(selector);

    public Policy Build() => new(catalogue, _flags, [_root.Build(), .. _selectors]);

    private void Reset()
    {
        _selectors.Clear();
        _passwordHashes = null;
        _root = new SelectorState(catalogue);
        _flags = catalogue.Dialect.HasPayloadRules ? UserFlags.SanitizePayload : UserFlags.None;
    }

    private FindingKind? ApplyPassword(ReadOnlySpan<byte> text)
    {
        bool adds = text[0] is (byte)'>' or (byte)'#';
        byte[] value = text.Slice(1).ToArray();
        string hash = text[0] is (byte)'#' or (byte)'!' ? Encoding.ASCII.GetString(value) : Hash(value);
        if (!adds)
        {
            return _passwordHashes?.Remove(hash) == true ? null : FindingKind.PasswordNotSet;
        }

        (_passwordHashes ??= []).Add(hash);
        _flags &= ~UserFlags.NoPassword;
        return null;
    }

    private static string Hash(byte[] password)
    {
#if NET
        byte[] hash = SHA256.HashData(password);
#else
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(password);
#endif
        return string.Concat(hash.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
