using System.Text;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents;

/// <summary>Writes PowerShell data, as Import-PowerShellDataFile reads it.</summary>
internal static class PowerShellDataWriter
{
    private const int Indent = 4;

    public static string Write(FileNode node)
    {
        StringBuilder text = new();
        Write(node, text, depth: 0);
        return text.Append('\n').ToString();
    }

    private static void Write(FileNode node, StringBuilder text, int depth)
    {
        switch (node.Kind)
        {
            case FileNodeKind.Map:
                Block(text, "@{", node.Fields, "}", depth, field =>
                {
                    text.Append(IsBare(field.Name) ? field.Name : Quote(field.Name)).Append(" = ");
                    Write(field.Value, text, depth + 1);
                });
                break;
            case FileNodeKind.List:
                Block(text, "@(", node.Items, ")", depth, item => Write(item, text, depth + 1));
                break;
            case FileNodeKind.Text:
                text.Append(Quote(node.Text));
                break;
            case FileNodeKind.Number:
                text.Append(node.Text);
                break;
            default:
                text.Append('$').Append(node.Kind == FileNodeKind.Null ? "null" : node.Text);
                break;
        }
    }

    private static void Block<T>(StringBuilder text, string open, IReadOnlyList<T> parts, string close, int depth, Action<T> write)
    {
        text.Append(open);
        foreach (T part in parts)
        {
            text.Append('\n').Append(' ', (depth + 1) * Indent);
            write(part);
        }

        if (parts.Count > 0)
        {
            text.Append('\n').Append(' ', depth * Indent);
        }

        text.Append(close);
    }

    private static bool IsBare(string name) =>
        name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && name[0] is not (>= '0' and <= '9');

    /// <summary>In single quotes, where only quotes mean something: the typographic ones too, which PowerShell takes for the straight one.</summary>
    private static string Quote(string text)
    {
        StringBuilder quoted = new("'", text.Length + 2);
        foreach (char c in text)
        {
            quoted.Append(c, c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' ? 2 : 1);
        }

        return quoted.Append('\'').ToString();
    }
}
