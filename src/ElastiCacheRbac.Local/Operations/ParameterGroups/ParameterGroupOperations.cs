using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Cache parameter groups: create, delete, describe. Their parameters have their defaults.</summary>
internal static class ParameterGroupOperations
{
    private const int MaximumNameLength = 255;

    public static Model.CreateCacheParameterGroupResponse Create(Model.CreateCacheParameterGroupRequest request, Account account)
    {
        string name = Parameters.Identifier(request.CacheParameterGroupName!, nameof(request.CacheParameterGroupName), MaximumNameLength);
        string family = request.CacheParameterGroupFamily!.ToLowerInvariant();
        if (!Catalog.Current.EngineVersions.Any(v => v.Family == family))
        {
            throw CommonFaults.InvalidValue(OurChoices.ParameterGroupFamily(request.CacheParameterGroupFamily));
        }

        if (account.ParameterGroups.Find(name) is not null)
        {
            throw new ServiceFault(FaultCode.CacheParameterGroupAlreadyExists, OurChoices.ParameterGroupAlreadyExists(name));
        }

        var group = new ParameterGroupRecord(name, family, request.Description!, IsClusterEnabled: false, TagOperations.Read(request.Tags, account));
        account.ParameterGroups.Put(group);
        account.Emit(EventSource.CacheParameterGroup, name, "Cache parameter group created.");
        return new Model.CreateCacheParameterGroupResponse { CacheParameterGroup = Describe(group, account) };
    }

    public static void Delete(Model.DeleteCacheParameterGroupRequest request, Account account)
    {
        ParameterGroupRecord group = Find(request.CacheParameterGroupName!, account);
        if (group.IsDefault)
        {
            throw CommonFaults.InvalidValue("Default parameter groups cannot be deleted.");
        }

        if (CacheRules.AllSettings(account).Any(s => s.ParameterGroupName == group.Name))
        {
            throw new ServiceFault(FaultCode.InvalidCacheParameterGroupState, OurChoices.ParameterGroupInUse(group.Name));
        }

        account.ParameterGroups.Remove(group.Name);
        account.Emit(EventSource.CacheParameterGroup, group.Name, "Cache parameter group deleted.");
    }

    public static Model.DescribeCacheParameterGroupsResponse Describe(Model.DescribeCacheParameterGroupsRequest request, Account account)
    {
        if (request.CacheParameterGroupName is not null)
        {
            return new Model.DescribeCacheParameterGroupsResponse
            {
                CacheParameterGroups = [Describe(Find(request.CacheParameterGroupName, account), account)],
            };
        }

        Page<ParameterGroupRecord> page = Paging.Take(account.ParameterGroups.Table, request.MaxRecords, request.Marker);
        return new Model.DescribeCacheParameterGroupsResponse
        {
            CacheParameterGroups = [.. page.Records.Select(g => Describe(g, account))],
            Marker = page.Marker,
        };
    }

    private static ParameterGroupRecord Find(string name, Account account) =>
        account.ParameterGroups.Find(name.ToLowerInvariant()) ?? throw CacheFaults.ParameterGroupNotFound(name);

    private static Model.CacheParameterGroup Describe(ParameterGroupRecord group, Account account) => new()
    {
        CacheParameterGroupName = group.Name,
        CacheParameterGroupFamily = group.Family,
        Description = group.Description,
        IsGlobal = false,
        ARN = account.Arn("parametergroup", group.Name),
    };
}
