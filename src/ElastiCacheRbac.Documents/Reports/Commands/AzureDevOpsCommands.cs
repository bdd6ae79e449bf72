using System.Globalization;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports.Commands;

/// <summary>Logging commands of Azure DevOps: <c>##vso[task.logissue type=error;sourcepath=…;linenumber=…;columnnumber=…;code=…]message</c>.</summary>
internal sealed class AzureDevOpsCommands : IBuildCommands
{
    /// <inheritdoc/>
    public IEnumerable<string> Group(string title, IEnumerable<string> lines) =>
        [$"##[group]{PlainLine.Of(title)}", .. lines.Select(PlainLine.Of), "##[endgroup]"];

    /// <inheritdoc/>
    public string Issue(AuditSeverity severity, string code, string title, string message, FilePosition? position)
    {
        // There are issues of two weights only; a note is a line of the log.
        if (severity == AuditSeverity.Information)
        {
            return PlainLine.Of($"{code} {title}: {message}");
        }

        string type = severity == AuditSeverity.Error ? "error" : "warning";
        string place = position is null
            ? string.Empty
            : $"sourcepath={Property(position.File)};linenumber={Number(position.Line)};columnnumber={Number(position.Column)};";
        return $"##vso[task.logissue type={type};{place}code={Property(code)}]{Data($"{title}: {message}")}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Data(string text) => text.Replace("%", "%AZP25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(";", "%3B").Replace("]", "%5D");
}
