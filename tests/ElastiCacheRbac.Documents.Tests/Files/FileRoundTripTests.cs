using CsCheck;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.Files;

public sealed class FileRoundTripTests
{
    private static readonly Gen<string> Odd = Gen.OneOf(
        "on", "off", "On", "yes", "no", "y", "N", "null", "~", "true", "False", "1", "0x1f", "1e3", ".5", ".inf", "NaN", "-", "--- a", "...", "",
        " ", "a ", " a", "a: b", "a #b", "#a", "a:", "<<", "=", "0o7", "1:30", "2001-01-01", "0b1", "'", "\"", "\\", "it's", "a\nb", "a\n", "\n", "\t", "a\tb",
        "\r\n", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\0", "\u001b", "😀", "on ~app:* +@read", "on ~* -@all (%R~x &ch +get)", "%R~x", "@read", "&x", "*", "!x", "|", ">",
        "`", "{", "[", "]", ",", "a, b", "key: [x]", "‘quoted’", "$x", "@{", "$(1)");

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Odd, Gen.String[Gen.OneOf(Gen.Char['\u0020', '\u007e'], Gen.OneOf('\n', '\r', '\t', '\u0001', '\u0085', 'ü', '\u2029', '\uFEFF')), 0, 12]);

    private static readonly Gen<string> Texts = Gen.Select(Pieces, Pieces, Gen.Bool, (a, b, both) => both ? a + b : a);

    private static readonly Gen<FileNode> Nodes = Gen.Recursive<FileNode>((depth, inner) => depth >= 4 ? Scalars : Gen.Frequency(
        (4, Scalars),
        (1, inner.List[0, 4].Select(items => FileNode.Of(items))),
        (2, Gen.Select(Names, inner).List[0, 4].Select(Map))));

    /// <summary>Names of fields are words: this module's files have no others.</summary>
    private static Gen<string> Names => Gen.String[Gen.Char['a', 'z'], 1, 8];

    private static Gen<FileNode> Scalars => Gen.Frequency(
        (6, Texts.Select(text => FileNode.Of(text))),
        (1, Gen.Bool.Select(value => FileNode.Of(value))),
        (1, Gen.Int.Select(value => FileNode.Of(value))),
        (1, Gen.Const(new FileNode { Kind = FileNodeKind.Null })));

    [Theory]
    [InlineData(FileFormat.Yaml)]
    [InlineData(FileFormat.Json)]
    public void Data_that_are_written_and_read_are_the_same(FileFormat format) => Nodes.Sample(
        node => Shapes.Of(DataFile.Parse(DataFile.Write(node, format), format, "a")) == Shapes.Of(node),
        iter: 2000,
        print: node => $"{Shapes.Of(node)}\n{DataFile.Write(node, format)}");

    [Theory]
    [InlineData(FileFormat.Yaml)]
    [InlineData(FileFormat.Json)]
    public void Whatever_is_read_it_is_data_or_a_mistake_with_a_place(FileFormat format) => Gen.Select(Nodes, Gen.Int[0, 200], Gen.Int[0, 6], Pieces).Sample(
        (node, start, length, piece) =>
        {
            string text = DataFile.Write(node, format);
            start = Math.Min(start, text.Length);
            text = text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);
            try
            {
                DataFile.Parse(text, format, "a");
            }
            catch (FileInvalidException error)
            {
                Assert.All(error.Mistakes, m => Assert.InRange(m.Position.Line, 1, text.Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 1));
            }
        },
        iter: 2000);

    [Fact]
    public void Yaml_quotes_what_a_reader_of_any_version_could_take_for_something_else()
    {
        FileNode node = FileNode.Of(new[] { "on", "No", "y", "1", "1:30", "on ~app:* +@read", "app-1", "%R~x", "cafe", "12e4" }.Select(FileNode.Of));
        Assert.Equal(
            "- 'on'\n- 'No'\n- 'y'\n- '1'\n- '1:30'\n- on ~app:* +@read\n- app-1\n- '%R~x'\n- cafe\n- '12e4'\n",
            DataFile.Write(node, FileFormat.Yaml));
    }

    [Fact]
    public void Long_texts_stay_on_one_line()
    {
        string text = "on " + string.Join(" ", Enumerable.Range(0, 200).Select(i => $"~app:{i}:*"));
        Assert.Equal($"access: {text}\n", DataFile.Write(FileNode.Map(("access", FileNode.Of(text))), FileFormat.Yaml));
    }

    private static FileNode Map(List<(string Name, FileNode Value)> fields) =>
        FileNode.Map([.. fields.GroupBy(f => f.Name).Select(g => (g.Key, (FileNode?)g.First().Value))]);
}
