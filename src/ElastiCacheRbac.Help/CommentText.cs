using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ElastiCacheRbac.Help;

/// <summary>Turns documentation comments into the plain text that help shows.</summary>
internal static partial class CommentText
{
    /// <summary>The paragraphs of a comment: its <c>para</c> elements, and the text around them.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement? element) => Paragraphs(element?.Nodes() ?? []);

    /// <inheritdoc cref="Paragraphs(XElement?)"/>
    public static IReadOnlyList<string> Paragraphs(IEnumerable<XNode> nodes)
    {
        List<string> paragraphs = [];
        var text = new StringBuilder();
        foreach (XNode node in nodes)
        {
            if (node is XElement { Name.LocalName: "para" } para)
            {
                EndParagraph();
                text.Append(Plain(para));
                EndParagraph();
            }
            else
            {
                text.Append(Plain(node));
            }
        }

        EndParagraph();
        return paragraphs;

        void EndParagraph()
        {
            string paragraph = Space().Replace(text.ToString(), " ").Trim();
            text.Clear();
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph);
            }
        }
    }

    /// <summary>The first sentence of a text.</summary>
    public static string FirstSentence(string text) => SentenceEnd().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text;

    /// <summary>A code element's lines, without the indentation that they share.</summary>
    public static string Code(XElement code)
    {
        string[] lines = code.Value.Trim('\r', '\n').TrimEnd().Split('\n');
        int indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..].TrimEnd() : ""));
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see => Reference(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => (string?)parameter.Attribute("name") ?? "",
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        _ => "",
    };

    // The last part of the name of the type or member that is referred to, or the language word.
    private static string Reference(XElement see)
    {
        string target = (string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? (string?)see.Attribute("href") ?? "";
        return see.Value.Length > 0 ? see.Value : target.StartsWith("http", StringComparison.Ordinal) ? target : target.Split('(')[0].Split('.', ':')[^1];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\.(?=\s)")]
    private static partial Regex SentenceEnd();
}
