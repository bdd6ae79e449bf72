namespace ElastiCacheRbac.DesiredState;

/// <summary>Who is to be allowed what, as a file says it. Consistent in itself: whoever reads a file checks that.</summary>
public sealed record RbacState
{
    /// <summary>The scope of a file that names none.</summary>
    public const string DefaultScope = "default";

    /// <summary>
    /// Tells apart the files that administer one account: what a file's changes create, and what it adopts, is tagged with its scope, and
    /// pruning with a file touches only what has that tag.
    /// </summary>
    public string Scope { get; init; } = DefaultScope;

    /// <summary>Whether the file names a scope, and so administers what it describes though that was there before. Finding that out costs a call each.</summary>
    public bool NamesScope => Scope != DefaultScope;

    /// <summary>The users.</summary>
    public IReadOnlyList<DesiredUser> Users { get; init; } = [];

    /// <summary>The user groups, with the caches that they guard.</summary>
    public IReadOnlyList<DesiredUserGroup> UserGroups { get; init; } = [];

    /// <summary>
    /// Users that are described elsewhere, in another file or by hand, and may be members of these groups. Their names are not known
    /// before the account is read: whoever plans checks that they exist, and what they are called.
    /// </summary>
    public IReadOnlyList<string> ExistingUserIds { get; init; } = [];
}
