namespace ElastiCacheRbac.Caches;

/// <summary>One step of a change of a serverless cache.</summary>
/// <param name="Description">The step in words, such as <c>guard by user group 'team'</c>.</param>
/// <param name="Change">The change, of one field.</param>
public sealed record ServerlessCacheStep(string Description, ServerlessCacheChange Change)
{
    /// <summary>The step in words.</summary>
    public override string ToString() => Description;
}
