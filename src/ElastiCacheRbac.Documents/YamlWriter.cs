using System.Text.RegularExpressions;
using ElastiCacheRbac.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCacheRbac.Documents;

/// <summary>Writes YAML that every YAML reader understands alike, those of YAML 1.1 too, for which <c>on</c> and <c>no</c> are no texts.</summary>
internal sealed class YamlWriter
{
    /// <summary>Texts that need no quotes anywhere: words, and rules behind a word, with no sign that means something after a space.</summary>
    private static readonly Regex _plain = new(@"\A[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./+~%@()|*&$:-]*[A-Za-z0-9_./~%@()|*])*\z", RegexOptions.CultureInvariant);

    /// <summary>Words that some YAML reader takes for true, false or nothing.</summary>
    private static readonly Regex _word = new(@"\A(y|n|yes|no|on|off|true|false|null)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly Emitter _emitter;

    private YamlWriter(TextWriter writer) => _emitter = new Emitter(
        writer, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024).WithNewLine("\n").WithIndentedSequences());

    public static string Write(FileNode node)
    {
        StringWriter text = new() { NewLine = "\n" };
        YamlWriter writer = new(text);
        writer._emitter.Emit(new StreamStart());
        writer._emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        writer.WriteNode(node);
        writer._emitter.Emit(new DocumentEnd(isImplicit: true));
        writer._emitter.Emit(new StreamEnd());

        // The emitter writes a byte order mark as it is, which readers skip wherever it stands. It only stands in double quotes: see WriteText.
        return text.ToString().Replace("\uFEFF", @"\uFEFF");
    }

    private void WriteNode(FileNode node)
    {
        switch (node.Kind)
        {
            case FileNodeKind.Map:
                _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, node.Fields.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (FileField field in node.Fields)
                {
                    WriteText(field.Name);
                    WriteNode(field.Value);
                }

                _emitter.Emit(new MappingEnd());
                break;
            case FileNodeKind.List:
                _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, node.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (FileNode item in node.Items)
                {
                    WriteNode(item);
                }

                _emitter.Emit(new SequenceEnd());
                break;
            case FileNodeKind.Text:
                WriteText(node.Text);
                break;
            default:
                WriteScalar(node.Kind == FileNodeKind.Null ? "null" : node.Text, ScalarStyle.Plain);
                break;
        }
    }

    private void WriteText(string text) => WriteScalar(
        text,
        _plain.IsMatch(text) && !_word.IsMatch(text) ? ScalarStyle.Plain
        : text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c)) ? ScalarStyle.DoubleQuoted
        : ScalarStyle.SingleQuoted);

    private void WriteScalar(string text, ScalarStyle style) => _emitter.Emit(
        new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: style == ScalarStyle.Plain, isQuotedImplicit: style != ScalarStyle.Plain));
}
