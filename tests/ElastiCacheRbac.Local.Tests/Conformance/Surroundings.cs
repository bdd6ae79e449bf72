using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests.Conformance;

/// <summary>One of everything, for probes to name.</summary>
internal static class Surroundings
{
    public static async Task<TestPlane> CreateAsync()
    {
        var plane = new TestPlane();
        await plane.CreateUserAsync("app");
        await plane.Client.AddTagsToResourceAsync(new AddTagsToResourceRequest
        {
            ResourceName = "arn:aws:elasticache:us-east-1:123456789012:user:app",
            Tags = [new Tag { Key = "team", Value = "ops" }],
        });
        await plane.CreateGroupAsync("group");
        await plane.CreateCacheAsync("cache");
        await plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = "serverless", Engine = "redis" });
        await plane.Client.CreateCacheClusterAsync(new CreateCacheClusterRequest { CacheClusterId = "cluster", Engine = "memcached", CacheNodeType = "cache.t3.small" });
        await plane.Client.CreateCacheSubnetGroupAsync(
            new CreateCacheSubnetGroupRequest { CacheSubnetGroupName = "subnets", CacheSubnetGroupDescription = "a test", SubnetIds = ["subnet-0123456789abcdef0"] });
        await plane.Client.CreateCacheParameterGroupAsync(
            new CreateCacheParameterGroupRequest { CacheParameterGroupName = "parameters", CacheParameterGroupFamily = "redis7", Description = "a test" });
        return plane;
    }
}
