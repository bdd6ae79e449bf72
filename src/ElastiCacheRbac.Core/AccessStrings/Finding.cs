using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Something found in an access string: what, where, and what to do.</summary>
public sealed class Finding
{
    internal Finding(FindingKind kind, FindingSeverity severity, int offset, int length, string message, string? suggestion = null, string? words = null)
    {
        Kind = kind;
        Severity = severity;
        Offset = offset;
        Length = length;
        Message = message;
        Suggestion = suggestion;
        Words = words;
    }

    /// <summary>What it is about.</summary>
    public FindingKind Kind { get; }

    /// <summary>How much it matters.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The access string that it was found in, with stars for passwords.</summary>
    public string AccessString => Source?.Shown.Text ?? string.Empty;

    /// <summary>The part of it that the finding is about.</summary>
    public string Rule => Source?.Shown.Text.Substring(Offset, Length) ?? string.Empty;

    /// <summary>Where it begins in the access string, in characters from 0.</summary>
    public int Offset { get; }

    /// <summary>How many characters it is about.</summary>
    public int Length { get; }

    /// <summary>What is wrong. Never holds a password.</summary>
    public string Message { get; }

    /// <summary>What may have been meant, such as <c>+@read</c>.</summary>
    public string? Suggestion { get; }

    /// <summary>The refusing side's own words: the engine's for an error, the service's for what only it refuses; null for a warning.</summary>
    public string? Words { get; }

    internal AccessString? Source { get; set; }

    /// <summary>The message with position and suggestion.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"At position {Offset + 1}: {Message}") + Messages.DidYouMean(Suggestion);
}
