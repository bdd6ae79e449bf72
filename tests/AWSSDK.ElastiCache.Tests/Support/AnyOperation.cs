using System.Reflection;
using Amazon.ElastiCache;
using Amazon.Runtime;

namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>Calls operations by name.</summary>
internal static class AnyOperation
{
    /// <summary>A type of the client's model, such as <c>CreateUserRequest</c>.</summary>
    public static Type ModelType(string name) =>
        typeof(IAmazonElastiCache).Assembly.GetType($"Amazon.ElastiCache.Model.{name}", throwOnError: true)!;

    public static object NewRequest(string operation) => Activator.CreateInstance(ModelType(operation + "Request"))!;

    public static async Task<AmazonWebServiceResponse> CallAsync(
        IAmazonElastiCache client, string operation, object request, CancellationToken cancellationToken)
    {
        var method = typeof(IAmazonElastiCache).GetMethod(operation + "Async", [request.GetType(), typeof(CancellationToken)])!;
        var task = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, binder: null, [request, cancellationToken], culture: null)!;
        await task;
        return (AmazonWebServiceResponse)task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
    }
}
