namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user is in no group.</summary>
internal sealed class UserInNoGroup() : AuditRule(
    "EC006",
    AuditSeverity.Information,
    "A user is in no group",
    "The user reaches no cache, but its passwords are kept and it counts against the quota of users. The account's own user "
    + "default, which is always there, is left aside.",
    "Make it a member, Add-EcUserGroupMember -UserGroupId <group> -UserId <user>, or delete it, Remove-EcUser <user>.");
