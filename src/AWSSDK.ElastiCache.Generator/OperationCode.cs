namespace AWSSDK.ElastiCache.Generator;

/// <summary>Writes the operations of the interface and the client.</summary>
internal static class OperationCode
{
    public static string ServiceModel(ApiModel model)
    {
        var code = new CodeWriter("Amazon.ElastiCache");
        code.Summary("The model's facts about the service.");
        code.Block("internal static class ServiceModel", () =>
        {
            code.Line($"public const string ServiceId = \"{model.Metadata.GetProperty("serviceId").GetString()}\";");
            code.Line($"public const string EndpointPrefix = \"{model.Metadata.GetProperty("endpointPrefix").GetString()}\";");
            code.Line($"public const string ApiVersion = \"{model.Metadata.GetProperty("apiVersion").GetString()}\";");
        });
        return code.ToString();
    }

    public static string Interface(ApiModel model)
    {
        var code = new CodeWriter("Amazon.ElastiCache", "Amazon.ElastiCache.Model");
        code.Block("public partial interface IAmazonElastiCache", () =>
        {
            foreach (var operation in model.Operations)
            {
                if (operation.IsRequestOptional)
                {
                    Documentation(code, operation);
                    code.Line($"Task<{operation.Response}> {operation.Name}Async(CancellationToken cancellationToken = default);");
                    code.Line();
                }

                Documentation(code, operation);
                code.Line($"Task<{operation.Response}> {operation.Name}Async({operation.Request} request, CancellationToken cancellationToken = default);");
                code.Line();
            }
        });
        return code.ToString();
    }

    public static string Client(ApiModel model)
    {
        var code = new CodeWriter("Amazon.ElastiCache", "Amazon.ElastiCache.Model");
        code.Block("public partial class AmazonElastiCacheClient", () =>
        {
            foreach (var operation in model.Operations)
            {
                if (operation.IsRequestOptional)
                {
                    code.Line("/// <inheritdoc/>");
                    code.Line($"public virtual Task<{operation.Response}> {operation.Name}Async(CancellationToken cancellationToken = default) =>");
                    code.Line($"    {operation.Name}Async(new {operation.Request}(), cancellationToken);");
                    code.Line();
                }

                code.Line("/// <inheritdoc/>");
                code.Line($"public virtual Task<{operation.Response}> {operation.Name}Async({operation.Request} request, CancellationToken cancellationToken = default) =>");
                code.Line($"    CallAsync(request, static () => new {operation.Response}(), cancellationToken);");
                code.Line();
            }
        });
        return code.ToString();
    }

    private static void Documentation(CodeWriter code, Operation operation)
    {
        code.Summary($"Calls the operation <c>{operation.Name}</c>.");
        foreach (var error in operation.Errors)
        {
            code.Line($"/// <exception cref=\"{Naming.Exception(error)}\">The service answered <c>{error.ErrorCode}</c>.</exception>");
        }
    }
}
