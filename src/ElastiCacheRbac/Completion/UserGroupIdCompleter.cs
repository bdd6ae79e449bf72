using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes IDs of user groups.</summary>
public sealed class UserGroupIdCompleter() : IdentifierCompleter(IdentifierKind.UserGroup);
