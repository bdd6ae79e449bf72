namespace ElastiCacheRbac.Audit.Rules;

/// <summary>Members of a group have identical access.</summary>
internal sealed class IdenticalAccess() : AuditRule(
    "EC020",
    AuditSeverity.Information,
    "Members of a group have identical access",
    "Users of one group who may do exactly the same can be one user, unless they are kept apart to be told apart or to be "
    + "shut out one by one. Users that are off are left aside.",
    "Let them share a user, or suppress this finding with the reason why they are apart. Remove-EcUser takes the others away.");
