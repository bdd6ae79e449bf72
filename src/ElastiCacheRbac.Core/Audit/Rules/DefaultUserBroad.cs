namespace ElastiCacheRbac.Audit.Rules;

/// <summary>The default user of a group is on and can do a lot.</summary>
internal sealed class DefaultUserBroad() : AuditRule(
    "EC001",
    AuditSeverity.Error,
    "The default user of a group is on and can do a lot",
    "A client that does not say who it is becomes the group's user named default. If that user is on and reaches every key, "
    + "can write, or has commands of the admin or dangerous category, whoever reaches the cache has that access too; without a "
    + "password there is nothing to know. The account's own user default has everything.",
    "Swap in a default user that is off: New-EcUser -UserId closed-default -UserName default -AccessString 'off -@all' with a "
    + "password, then Set-EcDefaultUser -UserGroupId <group> -UserId closed-default.");
