namespace ElastiCacheRbac.Errors;

/// <content>Reports.</content>
internal static partial class Messages
{
    public static string ReportFormatUnknown(string file) =>
        $"The format of the report '{file}' is told by its extension: .html or .htm, .md, .sarif, or .xml for JUnit.";

    public static string ReportInputUnknown(string type) =>
        $"A report tells findings (Get-EcRbacFinding), plans (Compare-EcRbac) and access matrices (Get-EcAccessMatrix); a {type} is none of these.";
}
