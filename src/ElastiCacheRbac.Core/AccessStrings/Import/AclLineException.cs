using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Import;

/// <summary>A line of an ACL file or list cannot be turned into an access string.</summary>
public sealed class AclLineException : EcException
{
    internal AclLineException(int line, IReadOnlyList<(int Position, string Message)> mistakes)
        : base("AclLineInvalid",
            ErrorKind.InvalidInput,
            string.Join(Environment.NewLine, mistakes.Select(mistake => FormattableString.Invariant($"Line {line}, position {mistake.Position}: {mistake.Message}"))),
            FormattableString.Invariant($"line {line}"))
    {
        Line = line;
        Positions = [.. mistakes.Select(mistake => mistake.Position)];
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>Where the mistakes are, in characters from 1.</summary>
    public IReadOnlyList<int> Positions { get; }
}
