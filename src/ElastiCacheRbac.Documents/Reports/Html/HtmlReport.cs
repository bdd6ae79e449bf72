using System.Net;
using System.Security.Cryptography;
using System.Text;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Reports.Html;

/// <summary>
/// A report as one HTML page. Its policy lets only the page's own style and script run, known by their hashes, and no request be made; the
/// script writes texts, never HTML.
/// </summary>
internal static class HtmlReport
{
    // In this order they make up the one script of the page.
    private static readonly string[] Scripts = ["elements.js", "summary.js", "findings.js", "plan.js", "matrix.js", "graph.js", "page.js"];

    /// <summary>The page.</summary>
    public static string Write(RbacReport report)
    {
        string style = Resource("report.css");
        string script = $"(() => {{\n'use strict';\n{string.Concat(Scripts.Select(Resource))}}})();\n";
        string policy = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'";
        return Fill(Resource("report.html"), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] = policy,
            ["title"] = WebUtility.HtmlEncode(report.Title),
            ["gist"] = string.Join("<br>", Gist(report).Select(WebUtility.HtmlEncode)),
            ["style"] = style,
            ["data"] = PageData.Write(report),
            ["script"] = script,
        });
    }

    /// <summary>What a reader without scripts is told.</summary>
    private static IEnumerable<string> Gist(RbacReport report)
    {
        if (report.Plan is { } plan)
        {
            yield return $"Plan: {plan.Summary}";
        }

        if (report.Findings is { } findings)
        {
            yield return $"Findings: {ReportText.Summary(findings)}";
        }

        foreach (AccessMatrix matrix in report.Matrices)
        {
            yield return $"Who can do what: {matrix.Title}, {CountedNoun.Of(matrix.Rows.Count, "user")}";
        }
    }

    /// <summary>Puts the parts in their places, <c>{{name}}</c>, in one pass: what a part says is no place.</summary>
    private static string Fill(string template, Dictionary<string, string> parts)
    {
        StringBuilder page = new();
        int at = 0;
        for (int begin = template.IndexOf("{{", StringComparison.Ordinal); begin >= 0; begin = template.IndexOf("{{", at, StringComparison.Ordinal))
        {
            int end = template.IndexOf("}}", begin, StringComparison.Ordinal);
            page.Append(template, at, begin - at).Append(parts[template.Substring(begin + 2, end - begin - 2)]);
            at = end + 2;
        }

        return page.Append(template, at, template.Length - at).ToString();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A file of the page. Browsers hash what they read, with line feeds alone at the ends of lines.</summary>
    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("ElastiCacheRbac.Reports." + name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
