using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes IDs of users.</summary>
public sealed class UserIdCompleter() : IdentifierCompleter(IdentifierKind.User);
