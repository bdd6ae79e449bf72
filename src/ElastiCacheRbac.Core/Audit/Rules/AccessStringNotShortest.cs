namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An access string is longer than need be.</summary>
internal sealed class AccessStringNotShortest() : AuditRule(
    "EC019",
    AuditSeverity.Information,
    "An access string is longer than need be",
    "Rules that others undo or cover, and lists of commands that a category stands for, make an access string hard to read "
    + "and to judge. The shorter one is proven to allow exactly the same on the engine versions in question. The parts that the "
    + "service adds by itself are not counted.",
    "Use the shorter one: Set-EcUser <user> -AccessString. Optimize-EcAccessString finds it.");
