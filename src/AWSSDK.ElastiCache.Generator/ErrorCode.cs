namespace AWSSDK.ElastiCache.Generator;

/// <summary>Writes the exceptions of the model's errors, and what chooses one by its code.</summary>
internal static class ErrorCode
{
    private const string Parts =
        "string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode";

    public static string Exception(Shape error)
    {
        var name = Naming.Exception(error);
        var code = new CodeWriter("Amazon.ElastiCache.Model", "System.Net", "Amazon.Runtime");
        code.Summary($"The error <c>{error.ErrorCode}</c> of the service (HTTP status {error.ErrorStatus}).");
        code.Block($"public class {name} : AmazonElastiCacheException", () =>
        {
            Constructor("Creates an exception that has a message only.", "string message", "message");
            Constructor(
                "Creates an exception that has a message and a cause.",
                "string message, Exception innerException",
                "message, innerException");
            Constructor("Creates an exception that has its cause's message.", "Exception innerException", "innerException");
            Constructor(
                "Creates an exception from the parts of an error answer.",
                Parts.Replace("Exception? innerException, ", "", StringComparison.Ordinal),
                "message, errorType, errorCode, requestId, statusCode");
            Constructor(
                "Creates an exception from the parts of an error answer, and its cause.",
                Parts,
                "message, innerException, errorType, errorCode, requestId, statusCode");
        });
        return code.ToString();

        void Constructor(string summary, string parameters, string arguments)
        {
            code.Summary(summary);
            code.Line($"public {name}({parameters})");
            code.Block($"    : base({arguments})", () => { });
            code.Line();
        }
    }

    public static string Factory(ApiModel model)
    {
        const string Arguments = "(message, innerException, errorType, errorCode, requestId, statusCode)";
        var code = new CodeWriter("Amazon.ElastiCache", "System.Net", "Amazon.ElastiCache.Model", "Amazon.Runtime");
        code.Summary("Chooses the exception for an error answer, by its code.");
        code.Block("internal static class ServiceErrors", () =>
        {
            code.Summary("The exception for a code: the model's, or <see cref=\"AmazonElastiCacheException\"/>.");
            code.Block($"public static AmazonElastiCacheException Create({Parts})", () =>
            {
                code.Block("switch (errorCode)", () =>
                {
                    foreach (var error in model.Errors)
                    {
                        code.Line($"case \"{error.ErrorCode}\": return new {Naming.Exception(error)}{Arguments};");
                    }

                    code.Line($"default: return new AmazonElastiCacheException{Arguments};");
                });
            });
        });
        return code.ToString();
    }
}
