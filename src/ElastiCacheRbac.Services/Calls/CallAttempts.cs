namespace ElastiCacheRbac.Services.Calls;

/// <summary>
/// What became of the attempts that one call took. The SDK sends a request again when no answer came; then only this tells
/// whether an earlier attempt may have done its work unseen.
/// </summary>
internal sealed class CallAttempts
{
    private static readonly AsyncLocal<CallAttempts?> _current = new();
    private bool _lastIsOpen;

    /// <summary>The attempts of the call that this code is part of.</summary>
    public static CallAttempts? Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }

    /// <summary>Whether an attempt before the last ended without a refusal, so that it may have taken effect.</summary>
    public bool EarlierMayHaveWorked { get; private set; }

    /// <summary>Notes that an attempt begins.</summary>
    public void Begin()
    {
        EarlierMayHaveWorked |= _lastIsOpen;
        _lastIsOpen = true;
    }

    /// <summary>Notes that the service refused the present attempt.</summary>
    public void Refused() => _lastIsOpen = false;
}
