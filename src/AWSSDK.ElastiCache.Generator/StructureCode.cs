namespace AWSSDK.ElastiCache.Generator;

/// <summary>Writes the classes of structures, requests and responses: properties, and how they are written or read.</summary>
internal sealed class StructureCode(ApiModel model)
{
    private static readonly string[] _usings = ["Amazon.ElastiCache.Wire", "Amazon.Runtime"];

    public string Structure(Shape structure)
    {
        var isInput = model.InputStructures.Contains(structure);
        var isOutput = model.OutputStructures.Contains(structure);
        var interfaces = (isInput, isOutput) switch
        {
            (true, true) => "IQueryShape, IXmlShape",
            (true, false) => "IQueryShape",
            _ => "IXmlShape",
        };
        var code = new CodeWriter("Amazon.ElastiCache.Model", _usings);
        code.Summary($"The structure <c>{structure.Name}</c> of the API.");
        code.Block($"public class {structure.Name} : {interfaces}", () =>
        {
            Properties(code, structure);
            if (isInput)
            {
                Write(code, "void IQueryShape.WriteMembers(QueryWriter query)", structure);
            }

            if (isOutput)
            {
                Read(code, structure);
            }
        });
        return code.ToString();
    }

    public string Request(Operation operation)
    {
        var code = new CodeWriter("Amazon.ElastiCache.Model", _usings);
        code.Summary($"The request of <see cref=\"IAmazonElastiCache.{operation.Name}Async({operation.Request}, System.Threading.CancellationToken)\"/>.");
        code.Block($"public class {operation.Request} : AmazonElastiCacheRequest", () =>
        {
            Properties(code, operation.Input);
            code.Line($"internal override string Action => \"{operation.Name}\";");
            code.Line();
            Write(code, "internal override void WriteMembers(QueryWriter query)", operation.Input);
        });
        return code.ToString();
    }

    public string Response(Operation operation)
    {
        var code = new CodeWriter("Amazon.ElastiCache.Model", _usings);
        code.Summary($"The answer to <see cref=\"IAmazonElastiCache.{operation.Name}Async({operation.Request}, System.Threading.CancellationToken)\"/>.");
        if (operation.Output is not { } output)
        {
            code.Block($"public class {operation.Response} : AmazonWebServiceResponse", () => { });
            return code.ToString();
        }

        code.Block($"public class {operation.Response} : AmazonWebServiceResponse, IXmlShape", () =>
        {
            Properties(code, output);
            Read(code, output);
        });
        return code.ToString();
    }

    private void Properties(CodeWriter code, Shape structure)
    {
        foreach (var member in structure.Members)
        {
            code.Summary(MemberCode.Summary(model, member));
            if (member.IsDeprecated)
            {
                code.Line("[Obsolete(\"The service no longer uses this member.\")]");
            }

            var start = model[member.Shape].ItemShape is null ? "" : " = AWSConfigs.InitializeCollections ? [] : null;";
            code.Line($"public {MemberCode.Type(model, member)} {member.Name} {{ get; set; }}{start}");
            code.Line();
        }
    }

    private void Write(CodeWriter code, string method, Shape structure)
    {
        code.Block(method, () =>
        {
            foreach (var member in structure.Members)
            {
                Suppressing(code, member, MemberCode.Write(model, member));
            }
        });
    }

    private void Read(CodeWriter code, Shape structure)
    {
        code.Block("bool IXmlShape.ReadMember(string name, XmlAnswerReader xml)", () =>
        {
            code.Block("switch (name)", () =>
            {
                foreach (var member in structure.Members)
                {
                    Suppressing(code, member, $"case \"{member.Name}\": {member.Name} = {MemberCode.Read(model, member)}; return true;");
                }

                code.Line("default: return false;");
            });
        });
    }

    private static void Suppressing(CodeWriter code, Member member, string line)
    {
        if (!member.IsDeprecated)
        {
            code.Line(line);
            return;
        }

        code.Line("#pragma warning disable CS0618");
        code.Line(line);
        code.Line("#pragma warning restore CS0618");
    }
}
