using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Serverless caches: create, modify, delete, describe. They are always encrypted in transit.</summary>
internal static class ServerlessCacheOperations
{
    // [doc]
    private const int DefaultPageSize = 50;
    private const int MaximumPageSize = 100;

    public static Model.CreateServerlessCacheResponse Create(Model.CreateServerlessCacheRequest request, Account account)
    {
        string name = Parameters.Identifier(request.ServerlessCacheName!, nameof(request.ServerlessCacheName), ResourceId.MaximumLength);
        Parameters.RefuseGiven((nameof(request.SnapshotArnsToRestore), request.SnapshotArnsToRestore));
        string engine = CacheRules.Engine(request.Engine!);
        EngineVersion version = ServerlessCacheRules.Version(engine, request.MajorEngineVersion);
        var cache = new ServerlessCacheRecord
        {
            Name = name,
            Description = request.Description,
            Engine = engine,
            MajorEngineVersion = Major(version),
            FullEngineVersion = version.Name,
            Limits = ServerlessCacheRules.Limits(request.CacheUsageLimits),
            KmsKeyId = request.KmsKeyId,
            SecurityGroupIds = request.SecurityGroupIds is { Count: > 0 } groups ? groups : ["sg-0a11ce0000000000d"],
            SubnetIds = request.SubnetIds is { Count: > 0 } subnets ? subnets : account.SubnetGroups.Find(SubnetGroupRecord.Default)!.SubnetIds,
            UserGroupId = ServerlessCacheRules.UserGroup(request.UserGroupId, engine, account),
            SnapshotRetentionLimit = CacheRules.SnapshotRetention(request.SnapshotRetentionLimit ?? 0),
            DailySnapshotTime = ServerlessCacheRules.DailyTime(request.DailySnapshotTime),
            NetworkType = request.NetworkType?.Value ?? "ipv4",
            CreateTime = account.Now,
            Status = Status.Creating,
            Due = account.Due,
            CreateFails = account.CreateFails,
            Tags = TagOperations.Read(request.Tags, account),
        };
        if (account.ServerlessCaches.Find(name) is not null)
        {
            throw ServerlessCacheFaults.AlreadyExists(name);
        }

        if (account.ServerlessCaches.Count >= account.Settings.Quotas.ServerlessCaches)
        {
            throw ServerlessCacheFaults.QuotaExceeded(account.Settings.Quotas.ServerlessCaches);
        }

        account.ServerlessCaches.Put(cache);
        return new Model.CreateServerlessCacheResponse { ServerlessCache = Describe(cache, account) };
    }

    public static Model.ModifyServerlessCacheResponse Modify(Model.ModifyServerlessCacheRequest request, Account account)
    {
        ServerlessCacheRecord cache = Available(Find(request.ServerlessCacheName!, account), account);

        // An engine alone counts for nothing [seen]: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/elasticache/serverless_cache.go
        bool changesEngine = request.MajorEngineVersion is not null;
        switch (new[]
        {
            request.Description is not null,
            request.CacheUsageLimits is not null,
            request.RemoveUserGroup is not null,
            request.UserGroupId is not null,
            request.SecurityGroupIds is { Count: > 0 },
            request.SnapshotRetentionLimit is not null,
            request.DailySnapshotTime is not null,
            changesEngine,
        }.Count(given => given))
        {
            case 0:
                throw CommonFaults.NothingToModify();
            case > 1:
                throw ServerlessCacheFaults.OneFieldAtATime();
        }

        ServerlessCacheRecord next = changesEngine ? WithEngine(cache, request) : cache with
        {
            Description = request.Description ?? cache.Description,
            Limits = ServerlessCacheRules.Limits(request.CacheUsageLimits, cache.Limits),
            UserGroupId = request.RemoveUserGroup == true ? null : ServerlessCacheRules.UserGroup(request.UserGroupId, cache.Engine, account) ?? cache.UserGroupId,
            SecurityGroupIds = request.SecurityGroupIds is { Count: > 0 } groups ? groups : cache.SecurityGroupIds,
            SnapshotRetentionLimit = CacheRules.SnapshotRetention(request.SnapshotRetentionLimit ?? cache.SnapshotRetentionLimit),
            DailySnapshotTime = ServerlessCacheRules.DailyTime(request.DailySnapshotTime) ?? cache.DailySnapshotTime,
        };
        cache = cache with { Next = next, Status = Status.Modifying, Due = account.Due };
        account.ServerlessCaches.Put(cache);
        return new Model.ModifyServerlessCacheResponse { ServerlessCache = Describe(cache, account) };
    }

    public static Model.DeleteServerlessCacheResponse Delete(Model.DeleteServerlessCacheRequest request, Account account)
    {
        ServerlessCacheRecord cache = Find(request.ServerlessCacheName!, account);
        cache = cache.Status == Status.CreateFailed ? cache : Available(cache, account);
        cache = cache with { Status = Status.Deleting, Due = account.Due };
        account.ServerlessCaches.Put(cache);
        return new Model.DeleteServerlessCacheResponse { ServerlessCache = Describe(cache, account) };
    }

    public static Model.DescribeServerlessCachesResponse Describe(Model.DescribeServerlessCachesRequest request, Account account)
    {
        if (request.ServerlessCacheName is not null)
        {
            return new Model.DescribeServerlessCachesResponse { ServerlessCaches = [Describe(Find(request.ServerlessCacheName, account), account)] };
        }

        if (request.MaxResults is < 1 or > MaximumPageSize)
        {
            throw CacheFaults.OutOfRange(nameof(request.MaxResults), 1, MaximumPageSize);
        }

        Table<ServerlessCacheRecord> table = account.ServerlessCaches.Table;
        Page<ServerlessCacheRecord> page = Paging.Take(table.Kind, table.After, c => c.Name, request.MaxResults ?? DefaultPageSize, request.NextToken);
        return new Model.DescribeServerlessCachesResponse { ServerlessCaches = [.. page.Records.Select(c => Describe(c, account))], NextToken = page.Marker };
    }

    /// <summary>Ends a change that was under way.</summary>
    public static void Settle(ServerlessCacheRecord cache, Account account)
    {
        if (cache.Status == Status.Deleting)
        {
            account.ServerlessCaches.Remove(cache.Name);
            account.Emit(EventSource.ServerlessCache, cache.Name, "Serverless cache deleted.");
            return;
        }

        if (cache is { Status: Status.Creating, CreateFails: true })
        {
            account.ServerlessCaches.Put(cache with { Status = Status.CreateFailed, Due = null });
            account.Emit(EventSource.ServerlessCache, cache.Name, "Serverless cache could not be created.");
            return;
        }

        account.ServerlessCaches.Put((cache.Next ?? cache) with { Next = null, Status = Status.Available, Due = null, Tags = cache.Tags });
        account.Emit(EventSource.ServerlessCache, cache.Name, cache.Status == Status.Creating ? "Serverless cache created." : "Serverless cache modified.");
    }

    private static ServerlessCacheRecord WithEngine(ServerlessCacheRecord cache, Model.ModifyServerlessCacheRequest request)
    {
        string engine = request.Engine is null ? cache.Engine : CacheRules.Engine(request.Engine);
        if (engine != cache.Engine && (cache.Engine, engine) is not (CacheEngine.Redis, CacheEngine.Valkey))
        {
            throw CommonFaults.EngineNotReversible();
        }

        EngineVersion version = ServerlessCacheRules.Version(engine, request.MajorEngineVersion);
        return version.Number < Catalog.Current.FindVersion(cache.Engine, cache.FullEngineVersion)!.Number
            ? throw CacheFaults.Downgrade()
            : cache with { Engine = engine, MajorEngineVersion = Major(version), FullEngineVersion = version.Name };
    }

    private static string Major(EngineVersion version) =>
        Catalog.Current.ServerlessMajorVersions(version.Engine).Single(m => version.Name.StartsWith(m + ".", StringComparison.Ordinal));

    private static ServerlessCacheRecord Find(string requestedName, Account account)
    {
        string name = requestedName.ToLowerInvariant();
        return account.ServerlessCaches.Find(name) ?? throw ServerlessCacheFaults.NotFound(name);
    }

    private static ServerlessCacheRecord Available(ServerlessCacheRecord cache, Account account)
    {
        string status = Statuses.Of(cache, account);
        return status == Status.Available ? cache : throw ServerlessCacheFaults.NotAvailable(status);
    }

    private static Model.ServerlessCache Describe(ServerlessCacheRecord cache, Account account)
    {
        var names = new EndpointNames(cache.Name, isEncrypted: true, account.Settings);
        bool isReachable = cache.Status is not (Status.Creating or Status.CreateFailed);

        // [doc] for the ports, and that memcached has no reader's: https://docs.aws.amazon.com/AmazonElastiCache/latest/mem-ug/Endpoints.html.
        int port = Catalog.Current.DefaultPort(cache.Engine);
        return new Model.ServerlessCache
        {
            ServerlessCacheName = cache.Name,
            Description = cache.Description,
            CreateTime = cache.CreateTime.UtcDateTime,
            Status = Statuses.Of(cache, account),
            Engine = cache.Engine,
            MajorEngineVersion = cache.MajorEngineVersion,
            FullEngineVersion = cache.FullEngineVersion,
            CacheUsageLimits = cache.Limits is null ? null : Describe(cache.Limits),
            KmsKeyId = cache.KmsKeyId,
            SecurityGroupIds = [.. cache.SecurityGroupIds],
            Endpoint = isReachable ? new Model.Endpoint { Address = names.Serverless, Port = port } : null,
            ReaderEndpoint = isReachable && cache.Engine is (CacheEngine.Redis or CacheEngine.Valkey) ? new Model.Endpoint { Address = names.Serverless, Port = port + 1 } : null,
            ARN = account.Arn("serverlesscache", cache.Name),
            UserGroupId = cache.UserGroupId,
            SubnetIds = [.. cache.SubnetIds],
            SnapshotRetentionLimit = cache.SnapshotRetentionLimit,
            DailySnapshotTime = cache.DailySnapshotTime,
            NetworkType = cache.NetworkType,
        };
    }

    private static Model.CacheUsageLimits Describe(UsageLimits limits) => new()
    {
        DataStorage = limits is { StorageMinimum: null, StorageMaximum: null }
            ? null
            : new Model.DataStorage { Minimum = limits.StorageMinimum, Maximum = limits.StorageMaximum, Unit = "GB" },
        ECPUPerSecond = limits is { UnitsMinimum: null, UnitsMaximum: null }
            ? null
            : new Model.ECPUPerSecond { Minimum = limits.UnitsMinimum, Maximum = limits.UnitsMaximum },
    };
}
