using System.Security;

namespace AWSSDK.ElastiCache.Generator;

/// <summary>What a member of a structure is in C#.</summary>
internal static class MemberCode
{
    /// <summary>Its type: always nullable, for a member may not be set.</summary>
    public static string Type(ApiModel model, Member member)
    {
        var shape = model[member.Shape];
        return shape.ItemShape is { } item ? $"List<{ItemType(model[item])}>?" : ValueType(shape) + "?";
    }

    /// <summary>The type of a list's items. Lists of constants are lists of strings in the official client.</summary>
    public static string ItemType(Shape item) => item.Type == "structure" ? item.Name : "string";

    /// <summary>The call that reads it from the XML at which a reader stands.</summary>
    public static string Read(ApiModel model, Member member)
    {
        var shape = model[member.Shape];
        return shape.Type switch
        {
            "list" when model[shape.ItemShape!].Type == "structure" =>
                $"xml.List(static xml => xml.Structure(new {shape.ItemShape}()))",
            "list" => "xml.Strings()",
            "structure" => $"xml.Structure(new {shape.Name}())",
            "string" => "xml.Text()",
            "boolean" => "xml.Boolean()",
            "integer" => "xml.Integer()",
            "double" => "xml.Double()",
            "timestamp" => "xml.Timestamp()",
            _ => throw Unsupported(shape),
        };
    }

    /// <summary>The call that writes it as parameters.</summary>
    public static string Write(ApiModel model, Member member)
    {
        var shape = model[member.Shape];
        return shape.Type == "list"
            ? $"query.Write(\"{member.Name}\", \"{shape.ItemName}\", {member.Name});"
            : $"query.Write(\"{member.Name}\", {member.Name});";
    }

    /// <summary>Its documentation: what the model demands of the value.</summary>
    public static string Summary(ApiModel model, Member member)
    {
        var shape = model[member.Shape];
        var item = model.Content(shape);
        var unit = shape.ItemShape is null ? "character" : "item";
        IEnumerable<string?> facts =
        [
            $"The <c>{member.Name}</c> member.",
            member.IsRequired ? "Required." : null,
            Length(shape, unit),
            item.Pattern is { } pattern ? $"Pattern: <c>{SecurityElement.Escape(pattern)}</c>." : null,
            shape.ItemShape is not null && item.Values.Count > 0 ? $"See <see cref=\"{item.Name}\"/>." : null,
            shape.ItemShape is not null ? "Null unless set or answered." : null,
            shape.Type == "timestamp" ? "In UTC." : null,
        ];
        return string.Join(' ', facts.OfType<string>());
    }

    private static string? Length(Shape shape, string unit) => (shape.Min, shape.Max) switch
    {
        (null, null) => null,
        ({ } min, null) => $"At least {min} {unit}{Plural(min)}.",
        (null, { } max) => $"At most {max} {unit}{Plural(max)}.",
        ({ } min, { } max) => $"{min} to {max} {unit}{Plural(max)}.",
    };

    private static string Plural(int count) => count == 1 ? "" : "s";

    private static string ValueType(Shape shape) => shape.Type switch
    {
        "structure" => shape.Name,
        "string" when shape.Values.Count > 0 => shape.Name,
        "string" => "string",
        "boolean" => "bool",
        "integer" => "int",
        "double" => "double",
        "timestamp" => "DateTime",
        _ => throw Unsupported(shape),
    };

    private static NotSupportedException Unsupported(Shape shape) =>
        new($"The shape {shape.Name} is of type {shape.Type}, which the client cannot write or read.");
}
