using System.Globalization;
using System.Text;
using System.Xml;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;

namespace ElastiCacheRbac.Reports;

/// <summary>
/// A report as JUnit XML. A test case is a rule on a resource: it fails for an error or a warning, is skipped where the finding is
/// suppressed, and passes with a remark for what is only worth knowing. A plan's hazards are failures too.
/// </summary>
internal static class JUnitReport
{
    private sealed record Case(string Suite, string Name, string? Failure, string? FailureType, string? Skipped, string? Remark);

    /// <summary>The report as XML.</summary>
    public static string Write(RbacReport report)
    {
        List<IGrouping<string, Case>> suites = [.. Cases(report).GroupBy(c => c.Suite)];
        using StringWriter text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", Clean(report.Title));
            WriteCounts(xml, [.. suites.SelectMany(s => s)]);
            foreach (IGrouping<string, Case> suite in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", Clean(suite.Key));
                WriteCounts(xml, [.. suite]);
                if (report.CreatedAt is { } time)
                {
                    xml.WriteAttributeString("timestamp", time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
                }

                foreach (Case one in suite)
                {
                    WriteCase(xml, one);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.ToString() + "\n";
    }

    private static IEnumerable<Case> Cases(RbacReport report)
    {
        if (report.Plan is { } plan)
        {
            if (plan.Hazards.Count == 0)
            {
                yield return new Case("Plan", "can be made", null, null, null, plan.Summary);
            }

            foreach (PlanHazard hazard in plan.Hazards)
            {
                yield return new Case("Plan", $"{hazard.ResourceType.InWords()} {hazard.ResourceId}", hazard.Message, hazard.ErrorId, null, null);
            }
        }

        if (report.Findings is not { } findings)
        {
            yield break;
        }

        // A build takes a file of no tests for a mistake.
        if (findings.Count == 0)
        {
            yield return new Case("Audit", "no findings", null, null, null, null);
        }

        foreach (AuditFinding finding in ReportText.Ordered(findings).OrderBy(f => f.RuleId, StringComparer.Ordinal))
        {
            string words = $"{finding.Message}\n{finding.Remedy}";
            bool fails = !finding.IsSuppressed && finding.Severity != AuditSeverity.Information;
            yield return new Case(
                $"{finding.RuleId} {finding.RuleName}",
                ReportText.Resource(report, finding),
                fails ? words : null,
                finding.Severity.ToString(),
                finding.SuppressedBecause,
                fails ? null : words);
        }
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyCollection<Case> cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(c => c.Failure is not null)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(cases.Count(c => c.Skipped is not null)));
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteCase(XmlWriter xml, Case one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(one.Suite));
        xml.WriteAttributeString("name", Clean(one.Name));
        xml.WriteAttributeString("time", "0");
        if (one.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Clean(failure.Split('\n')[0]));
            xml.WriteAttributeString("type", one.FailureType);
            xml.WriteString(Clean(failure));
            xml.WriteEndElement();
        }

        if (one.Skipped is { } reason)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(reason));
            xml.WriteEndElement();
        }

        if (one.Remark is { } remark)
        {
            xml.WriteElementString("system-out", Clean(remark));
        }

        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text without what XML has no way to write.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
