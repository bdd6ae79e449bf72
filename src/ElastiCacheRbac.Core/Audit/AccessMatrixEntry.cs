namespace ElastiCacheRbac.Audit;

/// <summary>What one user can do in one column of an access matrix, on its own.</summary>
public sealed record AccessMatrixEntry
{
    /// <summary>What the matrix is of.</summary>
    public string? Title { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The name that clients authenticate with.</summary>
    public required string UserName { get; init; }

    /// <summary>Whether the user can log in at all.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>The command, or the category with <c>@</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The sample key; null for what takes no key.</summary>
    public string? Key { get; init; }

    /// <summary>How many of the commands the user may run.</summary>
    public int Allowed { get; init; }

    /// <summary>How many commands it is about.</summary>
    public int Total { get; init; }

    /// <summary>Whether the user may run all of them.</summary>
    public bool IsAllowed => Allowed >= Total;

    /// <summary>The cells of a row, each on its own.</summary>
    /// <param name="row">The row.</param>
    public static IEnumerable<AccessMatrixEntry> Of(AccessMatrixRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Columns.Zip(row.Cells, (column, cell) => new AccessMatrixEntry
        {
            Title = row.Title,
            Region = row.Region,
            Account = row.Account,
            UserId = row.UserId,
            UserName = row.UserName,
            IsEnabled = row.IsEnabled,
            Operation = column.Operation,
            Key = column.Key,
            Allowed = cell.Allowed,
            Total = cell.Total,
        });
    }
}
