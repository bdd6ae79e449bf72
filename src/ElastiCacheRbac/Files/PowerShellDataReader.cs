using System.Globalization;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace ElastiCacheRbac.Files;

/// <summary>Reads PowerShell data: one table of constant values. Nothing of it is run.</summary>
internal sealed class PowerShellDataReader
{
    private const int MaximumDepth = 32;

    /// <summary>What the parser repeats of the file, which may be a secret in the wrong place.</summary>
    private static readonly Regex _repeated = new(" '.{2,}'", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly string _text;
    private readonly SourceLines _lines;
    private readonly FileMistakes _mistakes;

    public PowerShellDataReader(string text, string file)
    {
        _text = text;
        _lines = new SourceLines(text, file);
        _mistakes = new FileMistakes(file);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FileInvalidException">It is broken, or has more than constant values.</exception>
    public FileNode Read()
    {
        ScriptBlockAst script = Parser.ParseInput(_text, out _, out ParseError[] errors);
        foreach (ParseError error in errors)
        {
            _mistakes.Add(Position(error.Extent), $"This is no PowerShell data: {_repeated.Replace(error.Message, string.Empty)}");
        }

        _mistakes.ThrowIfAny();
        FileNode root = ReadScript(script);
        _mistakes.ThrowIfAny();
        return root;
    }

    private FileNode ReadScript(ScriptBlockAst script)
    {
        bool isData = script is { ParamBlock: null, BeginBlock: null, ProcessBlock: null, DynamicParamBlock: null, EndBlock.Traps: null };
        return isData && script.EndBlock.Statements is [var only]
            ? ReadStatement(only, depth: 1)
            : Refuse(
                (Ast?)script.EndBlock?.Statements.Skip(1).FirstOrDefault() ?? script, "A file of PowerShell data is one table, @{ … }, and nothing else.");
    }

    private FileNode ReadStatement(StatementAst statement, int depth) =>
        statement is PipelineAst { PipelineElements: [CommandExpressionAst { Redirections.Count: 0 } value] }
            ? Read(value.Expression, depth)
            : Refuse(statement, "Only constant values stand in PowerShell data, and nothing is run. A text stands in single quotes.");

    private FileNode Read(ExpressionAst expression, int depth) => expression switch
    {
        _ when depth > MaximumDepth => Refuse(
            expression, FormattableString.Invariant($"Lists and tables stand in each other more than {MaximumDepth} deep here.")),
        HashtableAst table => ReadTable(table, depth),
        ArrayExpressionAst list => List(list, [.. list.SubExpression.Statements.SelectMany(s => ReadItems(s, depth))]),
        ArrayLiteralAst list => List(list, [.. list.Elements.Select(e => Read(e, depth + 1))]),
        ParenExpressionAst { Pipeline: var inner } => ReadStatement(inner, depth),
        StringConstantExpressionAst text => Text(text),
        ConstantExpressionAst { Value: var value } => Scalar(
            expression, FileNodeKind.Number, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
        VariableExpressionAst { VariablePath.UserPath: var name } when Constant(name) is { } kind =>
            Scalar(expression, kind, kind == FileNodeKind.Null ? string.Empty : name.ToLowerInvariant()),
        ConvertExpressionAst { Type.TypeName.FullName: var type, Child: HashtableAst table } when string.Equals(type, "ordered", StringComparison.OrdinalIgnoreCase) =>
            ReadTable(table, depth),
        ExpandableStringExpressionAst => Refuse(expression, "Nothing is put into a text here: write it in single quotes."),
        _ => Refuse(expression, "Only constant values stand in PowerShell data: texts, numbers, $true, $false, $null, lists @( … ) and tables @{ … }."),
    };

    private IEnumerable<FileNode> ReadItems(StatementAst statement, int depth)
    {
        FileNode node = ReadStatement(statement, depth + 1);
        bool isLiteral = statement is PipelineAst { PipelineElements: [CommandExpressionAst { Expression: ArrayLiteralAst }] };
        return isLiteral ? node.Items : [node];
    }

    private FileNode ReadTable(HashtableAst table, int depth)
    {
        List<FileField> fields = [];
        foreach (Tuple<ExpressionAst, StatementAst> pair in table.KeyValuePairs)
        {
            if (pair.Item1 is ConstantExpressionAst { Value: var name })
            {
                fields.Add(new FileField(
                    Convert.ToString(name, CultureInfo.InvariantCulture) ?? string.Empty, Position(pair.Item1.Extent), ReadStatement(pair.Item2, depth + 1)));
            }
            else
            {
                Refuse(pair.Item1, "The name of a field is a constant.");
            }
        }

        return new FileNode { Kind = FileNodeKind.Map, Position = Position(table.Extent), Fields = fields, IgnoresCase = true };
    }

    private FileNode List(Ast list, List<FileNode> items) => new() { Kind = FileNodeKind.List, Position = Position(list.Extent), Items = items };

    private FileNode Text(StringConstantExpressionAst text)
    {
        FilePosition position = Position(text.Extent);
        return new FileNode { Kind = FileNodeKind.Text, Position = position, Text = text.Value, TextPosition = _lines.Verbatim(position, text.Value) };
    }

    private FileNode Scalar(Ast ast, FileNodeKind kind, string text) => new() { Kind = kind, Position = Position(ast.Extent), Text = text };

    private FileNode Refuse(Ast ast, string message)
    {
        _mistakes.Add(Position(ast.Extent), message);
        return Scalar(ast, FileNodeKind.Null, string.Empty);
    }

    private FilePosition Position(IScriptExtent extent) => _lines.At(extent.StartLineNumber, extent.StartColumnNumber);

    private static FileNodeKind? Constant(string variable) => variable.ToLowerInvariant() switch
    {
        "true" or "false" => FileNodeKind.Boolean,
        "null" => FileNodeKind.Null,
        _ => null,
    };
}
