using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports.Commands;

/// <summary>The commands that a build system reads from a job's log.</summary>
internal interface IBuildCommands
{
    /// <summary>The lines that come under one heading and can be folded.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="lines">The lines, which are no commands, whatever they say.</param>
    IEnumerable<string> Group(string title, IEnumerable<string> lines);

    /// <summary>Something that is wrong.</summary>
    /// <param name="severity">How much it weighs.</param>
    /// <param name="code">The rule's or the error's identifier.</param>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="position">Where; null for no place in a file.</param>
    string Issue(AuditSeverity severity, string code, string title, string message, FilePosition? position);
}
