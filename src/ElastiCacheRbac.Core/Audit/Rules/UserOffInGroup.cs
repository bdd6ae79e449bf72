namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user that is off is a member of a group.</summary>
internal sealed class UserOffInGroup() : AuditRule(
    "EC012",
    AuditSeverity.Information,
    "A user that is off is a member of a group",
    "The user cannot log in, so the membership has no effect but for a place in the group. A group's default user that is off "
    + "is as it should be, and left aside.",
    "Turn the user on, Set-EcUser <user> -AppendAccessString on, or take it out, Remove-EcUserGroupMember -UserGroupId "
    + "<group> -UserId <user>.");
