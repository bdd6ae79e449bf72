using System.Globalization;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports.Commands;

/// <summary>Workflow commands of GitHub Actions: <c>::error file=…,line=…,col=…,title=…::message</c>.</summary>
internal sealed class GitHubCommands : IBuildCommands
{
    /// <inheritdoc/>
    public IEnumerable<string> Group(string title, IEnumerable<string> lines) => [$"::group::{Data(title)}", .. lines.Select(PlainLine.Of), "::endgroup::"];

    /// <inheritdoc/>
    public string Issue(AuditSeverity severity, string code, string title, string message, FilePosition? position)
    {
        string command = severity switch { AuditSeverity.Error => "error", AuditSeverity.Warning => "warning", _ => "notice" };
        string place = position is null
            ? string.Empty
            : $"file={Property(position.File)},line={Number(position.Line)},col={Number(position.Column)},";
        return $"::{command} {place}title={Property($"{code} {title}")}::{Data(message)}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
