namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>The keys of a command line, kept without allocation: no command of any engine has more than three ranges of keys.</summary>
internal struct KeyRanges
{
    public const int Maximum = 3;

    private KeyRange _first;
    private KeyRange _second;
    private KeyRange _third;

    public int Count { readonly get; private set; }

    public readonly KeyRange this[int index] => index switch { 0 => _first, 1 => _second, _ => _third };

    public void Add(KeyRange range)
    {
        switch (Count++)
        {
            case 0:
                _first = range;
                break;
            case 1:
                _second = range;
                break;
            default:
                _third = range;
                break;
        }
    }

    public void Clear() => Count = 0;
}
