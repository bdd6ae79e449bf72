namespace AWSSDK.ElastiCache.Generator;

/// <summary>Writes the paginators of the operations that answer page by page.</summary>
internal static class PaginatorCode
{
    public static string FactoryInterface(ApiModel model)
    {
        var code = new CodeWriter("Amazon.ElastiCache.Model");
        code.Summary("The operations that answer page by page, as streams.");
        code.Block("public interface IElastiCachePaginatorFactory", () =>
        {
            foreach (var operation in Paged(model))
            {
                code.Summary($"All pages of <c>{operation.Name}</c>.");
                code.Line($"I{operation.Name}Paginator {operation.Name}({operation.Request} request);");
                code.Line();
            }
        });
        return code.ToString();
    }

    public static string Factory(ApiModel model)
    {
        var code = new CodeWriter("Amazon.ElastiCache.Pagination", "Amazon.ElastiCache.Model");
        code.Summary("The paginators of a client.");
        code.Block("internal sealed class ElastiCachePaginatorFactory(IAmazonElastiCache client) : IElastiCachePaginatorFactory", () =>
        {
            foreach (var operation in Paged(model))
            {
                code.Line($"public I{operation.Name}Paginator {operation.Name}({operation.Request} request) => new {operation.Name}Paginator(client, request);");
                code.Line();
            }
        });
        return code.ToString();
    }

    public static string Interface(ApiModel model, Operation operation)
    {
        var code = new CodeWriter("Amazon.ElastiCache.Model", "Amazon.Runtime");
        code.Summary($"The pages of <c>{operation.Name}</c>. One of the streams can be read, once.");
        code.Block($"public interface I{operation.Name}Paginator", () =>
        {
            code.Summary("The answers, page by page.");
            code.Line($"IPaginatedEnumerable<{operation.Response}> Responses {{ get; }}");
            code.Line();
            code.Summary($"The <c>{operation.Pages!.Records.Name}</c> of all pages.");
            code.Line($"IPaginatedEnumerable<{RecordType(model, operation)}> {operation.Pages.Records.Name} {{ get; }}");
        });
        return code.ToString();
    }

    public static string Paginator(ApiModel model, Operation operation)
    {
        var (request, response, pages) = (operation.Request, operation.Response, operation.Pages!);
        var code = new CodeWriter("Amazon.ElastiCache.Pagination", "Amazon.ElastiCache.Model", "Amazon.Runtime");
        code.Line($"internal sealed class {operation.Name}Paginator(IAmazonElastiCache client, {request} request)");
        code.Block($"    : Paginator<{request}, {response}>(request), I{operation.Name}Paginator", () =>
        {
            code.Line($"public IPaginatedEnumerable<{RecordType(model, operation)}> {pages.Records.Name} => Records(static response => response.{pages.Records.Name});");
            code.Line();
            code.Line($"protected override Task<{response}> CallAsync({request} request, CancellationToken cancellationToken) =>");
            code.Line($"    client.{operation.Name}Async(request, cancellationToken);");
            code.Line();
            code.Line($"protected override void SetMarker({request} request, string marker) => request.{pages.InputMarker} = marker;");
            code.Line();
            code.Line($"protected override string? NextMarker({response} response) => response.{pages.OutputMarker};");
        });
        return code.ToString();
    }

    private static IEnumerable<Operation> Paged(ApiModel model) => model.Operations.Where(o => o.Pages is not null);

    private static string RecordType(ApiModel model, Operation operation) =>
        MemberCode.ItemType(model.Content(model[operation.Pages!.Records.Shape]));
}
