namespace AWSSDK.ElastiCache.Generator;

/// <summary>Writes the class of a string of which the model lists the values.</summary>
internal static class ConstantCode
{
    public static string Write(Shape constant)
    {
        var name = constant.Name;
        var code = new CodeWriter("Amazon.ElastiCache", "System.Diagnostics.CodeAnalysis", "Amazon.Runtime");
        code.Summary($"The values of <c>{name}</c>. A value that the model does not list is kept as it is.");
        code.Block($"public class {name} : ConstantClass", () =>
        {
            foreach (var value in constant.Values)
            {
                code.Summary($"The value <c>{value}</c>.");
                code.Line($"public static readonly {name} {Naming.Constant(value)} = new(\"{value}\");");
                code.Line();
            }

            code.Summary("Makes a value that the model does not list.");
            code.Line($"public {name}(string value)");
            code.Block("    : base(value)", () => { });
            code.Line();
            code.Summary("The listed value that equals a string, whatever the case, or else a new one.");
            code.Line("[return: NotNullIfNotNull(nameof(value))]");
            code.Block($"public static {name}? FindValue(string? value)", () =>
            {
                code.Block("switch (value)", () =>
                {
                    foreach (var value in constant.Values)
                    {
                        code.Line($"case \"{value}\": return {Naming.Constant(value)};");
                    }

                    code.Line("// Slower: this looks at the fields by reflection.");
                    code.Line($"default: return FindValue<{name}>(value!);");
                });
            });
            code.Line();
            code.Summary("The value of a string.");
            code.Line("[return: NotNullIfNotNull(nameof(value))]");
            code.Line($"public static implicit operator {name}?(string? value) => FindValue(value);");
        });
        return code.ToString();
    }
}
