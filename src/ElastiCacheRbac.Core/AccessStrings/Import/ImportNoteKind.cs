namespace ElastiCacheRbac.AccessStrings.Import;

/// <summary>What an <see cref="ImportNote"/> tells of.</summary>
public enum ImportNoteKind
{
    /// <summary>A password, a password hash, or a rule that takes passwords away, was dropped.</summary>
    PasswordDropped,

    /// <summary><c>nopass</c> was dropped: the user needs no password.</summary>
    NoPasswordDropped,

    /// <summary><c>reset</c>, <c>resetkeys</c> or <c>resetchannels</c> was dropped.</summary>
    ResetDropped,

    /// <summary><c>sanitize-payload</c> was dropped: a user begins with it.</summary>
    DefaultDropped,

    /// <summary>A key pattern was dropped that comes after all keys are allowed: engines list such, but take none.</summary>
    PatternDropped,

    /// <summary>A rule that allows a command which ElastiCache takes away was dropped.</summary>
    RestrictedCommandDropped,

    /// <summary>The rules were written anew, since without the rules dropped the others would not mean the same.</summary>
    Rewritten,

    /// <summary>Warning: the access string does not mean what the line meant.</summary>
    MeaningChanged,
}
