using System.Globalization;
using System.Xml.Linq;

namespace ElastiCacheRbac.Help;

/// <summary>Writes help as MAML, in the elements and the order that Get-Help reads.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace _msh = "http://msh";
    private static readonly XNamespace _maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace _command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace _dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XDocument Write(IReadOnlyList<CmdletDescription> cmdlets, AboutTopics topics) => new(
        new XElement(
            _msh + "helpItems",
            new XAttribute("schema", "maml"),
            cmdlets.Select(cmdlet => Command(cmdlet, cmdlets, topics))));

    private static XElement Command(CmdletDescription cmdlet, IReadOnlyList<CmdletDescription> all, AboutTopics topics) => new(
        _command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", _maml),
        new XAttribute(XNamespace.Xmlns + "command", _command),
        new XAttribute(XNamespace.Xmlns + "dev", _dev),
        new XElement(
            _command + "details",
            new XElement(_command + "name", cmdlet.Name),
            new XElement(_command + "verb", cmdlet.Verb),
            new XElement(_command + "noun", cmdlet.Noun),
            Description([cmdlet.Synopsis])),
        Description(cmdlet.Description),
        new XElement(_command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
        new XElement(_command + "parameters", cmdlet.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(Parameter)),
        new XElement(_command + "inputTypes", Inputs(cmdlet).Select(input => Typed("inputType", input.Type, input.Description))),
        new XElement(_command + "returnValues", cmdlet.Outputs.Select(output => Typed("returnValue", output.Type, output.Description))),
        new XElement(_command + "examples", cmdlet.Examples.Select((example, index) => Example(example.Code, example.Remarks, index + 1))),
        new XElement(
            _maml + "relatedLinks",
            all.Where(other => other.Noun == cmdlet.Noun && other != cmdlet).Select(other => other.Name)
                .Concat(topics.ReferringTo(cmdlet.Name))
                .Append("about_ElastiCacheRbac")
                .Select(Link)));

    private static XElement Description(IEnumerable<string> paragraphs) =>
        new(_maml + "description", paragraphs.Select(paragraph => new XElement(_maml + "para", paragraph)));

    private static XElement SyntaxItem(CmdletDescription cmdlet, string set) => new(
        _command + "syntaxItem",
        new XElement(_maml + "name", cmdlet.Name),
        cmdlet.Parameters
            .Select(parameter => (Parameter: parameter, Use: parameter.In(set)))
            .Where(item => item.Use is not null)
            .OrderBy(item => item.Use!.Position ?? int.MaxValue)
            .ThenByDescending(item => item.Use!.Mandatory)
            .Select(item => Parameter(item.Parameter, [item.Use!], SyntaxValue(item.Parameter))));

    private static XElement Parameter(ParameterDescription parameter) => Parameter(
        parameter,
        parameter.Uses,
        Description(parameter.Values.Count > 0 ? [.. parameter.Description, $"Accepted values: {string.Join(", ", parameter.Values)}."] : parameter.Description),
        Value(parameter, parameter.TypeName),
        new XElement(_dev + "type", new XElement(_maml + "name", parameter.TypeName)),
        new XElement(_dev + "defaultValue", parameter.Default ?? (parameter.IsSwitch ? "False" : "None")));

    private static XElement Parameter(ParameterDescription parameter, IReadOnlyList<ParameterUse> uses, params XElement?[] content) => new(
        _command + "parameter",
        new XAttribute("required", Bool(uses.All(use => use.Mandatory))),
        new XAttribute("variableLength", Bool(parameter.Type.IsArray)),
        new XAttribute("globbing", Bool(parameter.SupportsWildcards)),
        new XAttribute("pipelineInput", PipelineInput(uses)),
        new XAttribute("position", uses[0].Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count > 0 ? string.Join(", ", parameter.Aliases) : "none"),
        new XElement(_maml + "name", parameter.Name),
        content);

    // In the syntax a choice is shown by its values, anything else by its type, and a switch by its name alone.
    private static XElement? SyntaxValue(ParameterDescription parameter) =>
        parameter.IsSwitch ? null
        : parameter.Values.Count == 0 ? Value(parameter, parameter.TypeName)
        : new XElement(_command + "parameterValueGroup", parameter.Values.Select(value => Value(parameter, value)));

    private static XElement Value(ParameterDescription parameter, string text) => new(
        _command + "parameterValue",
        new XAttribute("required", Bool(!parameter.IsSwitch)),
        new XAttribute("variableLength", Bool(parameter.Type.IsArray)),
        text);

    private static string PipelineInput(IReadOnlyList<ParameterUse> uses)
    {
        string[] ways =
        [
            .. uses.Any(use => use.ByPropertyName) ? ["ByPropertyName"] : Array.Empty<string>(),
            .. uses.Any(use => use.ByValue) ? ["ByValue"] : Array.Empty<string>(),
        ];
        return ways.Length == 0 ? "False" : $"True ({string.Join(", ", ways)})";
    }

    private static IEnumerable<(string Type, string Description)> Inputs(CmdletDescription cmdlet)
    {
        foreach (ParameterDescription parameter in cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.ByValue)))
        {
            yield return ((parameter.Type.GetElementType() ?? parameter.Type).FullName!, $"-{parameter.Name}: {string.Join(" ", parameter.Description)}");
        }

        string[] properties = [.. cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.ByPropertyName)).Select(parameter => parameter.Name)];
        if (properties.Length > 0)
        {
            yield return ("System.Management.Automation.PSObject", $"Objects with the properties {string.Join(", ", properties)}.");
        }
    }

    private static XElement Typed(string element, string type, string description) => new(
        _command + element,
        new XElement(_dev + "type", new XElement(_maml + "name", type)),
        Description([description]));

    // Get-Help puts no blank line between a remark and the next example: an empty paragraph does.
    private static XElement Example(string code, IReadOnlyList<string> remarks, int number) => new(
        _command + "example",
        new XElement(_maml + "title", $"---------------------------- Example {number} ----------------------------"),
        new XElement(_dev + "code", code),
        new XElement(_dev + "remarks", remarks.Append("").Select(paragraph => new XElement(_maml + "para", paragraph))));

    private static XElement Link(string text) => new(_maml + "navigationLink", new XElement(_maml + "linkText", text));

    private static string Bool(bool value) => value ? "true" : "false";
}
