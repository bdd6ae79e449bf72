namespace ElastiCacheRbac.Audit.Rules;

/// <summary>Users of several groups share a user name.</summary>
internal sealed class UserNameShared() : AuditRule(
    "EC013",
    AuditSeverity.Information,
    "Users of several groups share a user name",
    "The same name logs in as another user, with other rights and another password, depending on the cache: easily mistaken "
    + "in configuration and in logs. The name default, of which every group has its own, is left aside.",
    "Give each user a name of its own. A user name cannot be changed: make a new user with New-EcUser and move its clients "
    + "over.");
