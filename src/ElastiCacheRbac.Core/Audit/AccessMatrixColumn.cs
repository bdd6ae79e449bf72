namespace ElastiCacheRbac.Audit;

/// <summary>What a column of an access matrix asks.</summary>
/// <param name="Operation">A command such as <c>get</c> or <c>config|get</c>, or a category such as <c>@read</c>.</param>
/// <param name="Key">The sample key; null for what takes no key.</param>
public sealed record AccessMatrixColumn(string Operation, string? Key)
{
    /// <summary>The operation, and the key where there is one.</summary>
    public override string ToString() => Key is null ? Operation : $"{Operation} {Key}";
}
