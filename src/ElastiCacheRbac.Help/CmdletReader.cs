using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace ElastiCacheRbac.Help;

/// <summary>Reads what a cmdlet's class tells of it: attributes, documentation comments, and defaults.</summary>
internal static class CmdletReader
{
    public static CmdletDescription Read(Type type, XmlDocumentation documentation)
    {
        CustomAttributeData cmdlet = Attributes<CmdletAttribute>(type).Single();
        XElement? comment = documentation.Of(type);
        IReadOnlyList<string> summary = CommentText.Paragraphs(comment?.Element("summary"));
        List<ParameterDescription> parameters = ReadParameters(type, documentation);
        if (Named(cmdlet, nameof(CmdletAttribute.SupportsShouldProcess), false))
        {
            parameters.Add(CommonSwitch("WhatIf", "wi", "Tells what would be done, and does nothing."));
            parameters.Add(CommonSwitch("Confirm", "cf", "Asks before each change; -Confirm:$false does not ask."));
        }

        return new CmdletDescription
        {
            Verb = (string)cmdlet.ConstructorArguments[0].Value!,
            Noun = (string)cmdlet.ConstructorArguments[1].Value!,
            Synopsis = summary.Count > 0 ? CommentText.FirstSentence(summary[0]) : "",
            Description = [.. summary, .. CommentText.Paragraphs(comment?.Element("remarks"))],
            ParameterSets = ParameterSets(parameters, Named<string?>(cmdlet, nameof(CmdletAttribute.DefaultParameterSetName), null)),
            Parameters = parameters,
            Outputs = [.. Attributes<OutputTypeAttribute>(type).SelectMany(TypesOf).Select(output => (output.FullName!, Summary(documentation.Of(output))))],
            Examples =
            [
                .. (comment?.Elements("example") ?? [])
                    .Select(example => (CommentText.Code(example.Element("code")!), CommentText.Paragraphs(example.Elements("para"))))
            ],
        };
    }

    private static List<ParameterDescription> ReadParameters(Type type, XmlDocumentation documentation)
    {
        object instance = Activator.CreateInstance(type)!;
        return
        [
            .. type.GetProperties()
                .Where(property => Attributes<ParameterAttribute>(property).Any())
                .Select(property => ReadParameter(property, property.GetValue(instance), documentation))
        ];
    }

    private static ParameterDescription ReadParameter(PropertyInfo property, object? value, XmlDocumentation documentation)
    {
        ParameterUse[] uses = [.. Attributes<ParameterAttribute>(property).Select(ReadUse)];
        return new ParameterDescription
        {
            Name = property.Name,
            Type = property.PropertyType,
            Description = CommentText.Paragraphs(documentation.Of(property)?.Element("summary")),
            Aliases = [.. Attributes<AliasAttribute>(property).SelectMany(StringsOf)],
            Values = ValuesOf(property),
            Default = uses.All(use => use.Mandatory) ? null : DefaultOf(value),
            SupportsWildcards = Attributes<SupportsWildcardsAttribute>(property).Any(),
            Uses = uses,
        };
    }

    private static ParameterUse ReadUse(CustomAttributeData parameter)
    {
        int position = Named(parameter, nameof(ParameterAttribute.Position), int.MinValue);
        return new ParameterUse(
            Named(parameter, nameof(ParameterAttribute.ParameterSetName), ParameterUse.EverySet),
            Named(parameter, nameof(ParameterAttribute.Mandatory), false),
            position == int.MinValue ? null : position,
            Named(parameter, nameof(ParameterAttribute.ValueFromPipeline), false),
            Named(parameter, nameof(ParameterAttribute.ValueFromPipelineByPropertyName), false));
    }

    private static ParameterDescription CommonSwitch(string name, string alias, string description) => new()
    {
        Name = name,
        Type = typeof(SwitchParameter),
        Description = [description],
        Aliases = [alias],
        Uses = [new ParameterUse(ParameterUse.EverySet, Mandatory: false, Position: null, ByValue: false, ByPropertyName: false)],
    };

    private static string[] ParameterSets(List<ParameterDescription> parameters, string? first)
    {
        string[] named = [.. parameters.SelectMany(parameter => parameter.Uses).Select(use => use.ParameterSet).Where(set => set != ParameterUse.EverySet).Distinct()];
        if (named.Length == 0)
        {
            return [ParameterUse.EverySet];
        }

        // The default one may be what is left where no other is meant, without a parameter of its own.
        return first is null ? named : [first, .. named.Where(set => set != first)];
    }

    private static string[] ValuesOf(PropertyInfo property)
    {
        Type type = property.PropertyType.GetElementType() ?? property.PropertyType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetNames(type) : [.. Attributes<ValidateSetAttribute>(property).SelectMany(StringsOf)];
    }

    private static string? DefaultOf(object? value) => value switch
    {
        null or "" or SwitchParameter or ICollection { Count: 0 } => null,
        ICollection several => string.Join(", ", several.Cast<object>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Summary(XElement? comment) => string.Join(" ", CommentText.Paragraphs(comment?.Element("summary")));

    // The attributes are read as data: PowerShell Standard's own classes do not keep what they are given.
    private static IEnumerable<CustomAttributeData> Attributes<T>(MemberInfo member) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType == typeof(T));

    private static T Named<T>(CustomAttributeData attribute, string name, T otherwise) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value is T value ? value : otherwise;

    private static IEnumerable<string> StringsOf(CustomAttributeData attribute) => Arguments(attribute).OfType<string>();

    private static IEnumerable<Type> TypesOf(CustomAttributeData attribute) => Arguments(attribute).OfType<Type>();

    private static IEnumerable<object?> Arguments(CustomAttributeData attribute) => attribute.ConstructorArguments.SelectMany(argument =>
        argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> several ? several.Select(one => one.Value) : [argument.Value]);
}
