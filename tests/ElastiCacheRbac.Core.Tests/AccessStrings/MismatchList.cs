namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>Counts differences between a server and this code, and keeps the first ten.</summary>
internal sealed class MismatchList
{
    private readonly List<string> _first = [];

    public int Count { get; private set; }

    public bool Compare(string input, string what, string server, string here)
    {
        bool same = string.Equals(server, here, StringComparison.Ordinal);
        if (!same)
        {
            Add(input, what, server, here);
        }

        return same;
    }

    public void Add(string input, string what, string server, string here)
    {
        if (++Count <= 10)
        {
            _first.Add($"{what} of: {input}\n  server: {server}\n  here:   {here}");
        }
    }

    public override string ToString() => $"{Count} mismatches\n{string.Join("\n", _first)}";
}
