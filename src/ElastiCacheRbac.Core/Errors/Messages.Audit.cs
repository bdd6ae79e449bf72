namespace ElastiCacheRbac.Errors;

/// <content>Audits.</content>
internal static partial class Messages
{
    public static string AuditRuleUnknown(string id, string? suggestion) =>
        $"There is no audit rule '{id}'.{DidYouMean(suggestion)} Get-EcRbacRule lists them.";

    public static string NotFound(string kind, string id) => $"There is no {kind} '{id}'.";
}
