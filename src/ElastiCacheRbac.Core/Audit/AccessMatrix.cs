namespace ElastiCacheRbac.Audit;

/// <summary>Who can do what: users in rows, commands or categories with a sample key in columns.</summary>
public sealed record AccessMatrix
{
    /// <summary>What it is of: a cache, a user group, or the account, and in which region.</summary>
    public required string Title { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>The engine version by which it is decided, such as <c>valkey-8.0</c>.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>What is to be known of it, such as that key patterns were left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The columns, in their order.</summary>
    public IReadOnlyList<AccessMatrixColumn> Columns { get; init; } = [];

    /// <summary>The rows, by user ID.</summary>
    public IReadOnlyList<AccessMatrixRow> Rows { get; init; } = [];
}
