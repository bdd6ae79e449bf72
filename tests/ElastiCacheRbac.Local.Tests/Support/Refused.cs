using System.Net;
using Amazon.ElastiCache;

namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>Asserts on refusals by code and words.</summary>
internal static class Refused
{
    public static async Task<AmazonElastiCacheException> WithAsync(string code, string message, Func<Task> call)
    {
        AmazonElastiCacheException error = await WithAsync(code, call);
        Assert.Equal(message, error.Message);
        return error;
    }

    public static async Task<AmazonElastiCacheException> WithAsync(string code, Func<Task> call)
    {
        AmazonElastiCacheException error = await Assert.ThrowsAnyAsync<AmazonElastiCacheException>(call);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal(code.Contains("NotFound", StringComparison.Ordinal) && code != "CacheSubnetGroupNotFoundFault" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, error.StatusCode);
        return error;
    }
}
