namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A cache's engine version does not understand an access string.</summary>
internal sealed class AccessStringNotUnderstood() : AuditRule(
    "EC015",
    AuditSeverity.Warning,
    "A cache's engine version does not understand an access string",
    "Access strings name no engine version. A rule that the engine of a cache does not know, such as a selector or %R~ before "
    + "7.0, gives nothing there, or keeps the group from working. Judged where the engine version of the cache is known; "
    + "commands of modules are not judged.",
    "Use rules that the cache's engine knows, Test-EcAccessString -EngineVersion <version> tells which it does not, or "
    + "upgrade the cache.");
