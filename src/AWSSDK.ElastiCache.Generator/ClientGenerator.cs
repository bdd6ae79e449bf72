namespace AWSSDK.ElastiCache.Generator;

/// <summary>Writes the client's code from the API model.</summary>
internal static class ClientGenerator
{
    /// <summary>The generated files: path within the folder, and text.</summary>
    public static IReadOnlyDictionary<string, string> Generate(ApiModel model)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["ServiceModel.cs"] = OperationCode.ServiceModel(model),
            ["IAmazonElastiCache.cs"] = OperationCode.Interface(model),
            ["AmazonElastiCacheClient.cs"] = OperationCode.Client(model),
            ["ServiceErrors.cs"] = ErrorCode.Factory(model),
            ["Pagination/IElastiCachePaginatorFactory.cs"] = PaginatorCode.FactoryInterface(model),
            ["Pagination/ElastiCachePaginatorFactory.cs"] = PaginatorCode.Factory(model),
        };
        foreach (var constant in model.Constants)
        {
            files[$"Constants/{constant.Name}.cs"] = ConstantCode.Write(constant);
        }

        foreach (var error in model.Errors)
        {
            files[$"Errors/{Naming.Exception(error)}.cs"] = ErrorCode.Exception(error);
        }

        var structures = new StructureCode(model);
        foreach (var structure in model.Structures)
        {
            files[$"Model/{structure.Name}.cs"] = structures.Structure(structure);
        }

        foreach (var operation in model.Operations)
        {
            files[$"Model/{operation.Request}.cs"] = structures.Request(operation);
            files[$"Model/{operation.Response}.cs"] = structures.Response(operation);
        }

        foreach (var operation in model.Operations.Where(o => o.Pages is not null))
        {
            files[$"Pagination/I{operation.Name}Paginator.cs"] = PaginatorCode.Interface(model, operation);
            files[$"Pagination/{operation.Name}Paginator.cs"] = PaginatorCode.Paginator(model, operation);
        }

        return files;
    }
}
