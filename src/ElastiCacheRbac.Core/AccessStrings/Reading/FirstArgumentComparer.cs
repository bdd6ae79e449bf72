namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Compares first arguments as the engine does: the case of ASCII letters aside.</summary>
internal sealed class FirstArgumentComparer : IEqualityComparer<FirstArgument>
{
    public static readonly FirstArgumentComparer Instance = new();

    public bool Equals(FirstArgument? x, FirstArgument? y) =>
        x?.Command == y?.Command && Engines.AsciiText.EqualsIgnoreCase(x?.Bytes, y?.Bytes);

    public int GetHashCode(FirstArgument obj)
    {
        int hash = obj.Command.Id;
        foreach (byte b in obj.Bytes)
        {
            hash = (hash * 31) + Engines.AsciiText.ToLower(b);
        }

        return hash;
    }
}
