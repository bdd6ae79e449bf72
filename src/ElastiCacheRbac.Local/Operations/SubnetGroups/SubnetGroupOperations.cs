using System.Text.RegularExpressions;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Cache subnet groups: create, modify, delete, describe. Any subnet is taken to exist, in one and the same VPC.</summary>
internal static class SubnetGroupOperations
{
    private const string VpcId = "vpc-0a11ce00000000000";

    private static readonly Regex _subnetId = new("\\Asubnet-[0-9a-zA-Z-]+\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _name = new("\\A[0-9a-zA-Z_.-]{1,255}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static Model.CreateCacheSubnetGroupResponse Create(Model.CreateCacheSubnetGroupRequest request, Account account)
    {
        string name = request.CacheSubnetGroupName!.ToLowerInvariant();
        if (name.Length == 0)
        {
            throw ParameterFaults.Blank(nameof(request.CacheSubnetGroupName));
        }

        if (!_name.IsMatch(name))
        {
            throw CommonFaults.InvalidValue(OurChoices.SubnetGroupName());
        }

        if (account.SubnetGroups.Find(name) is not null)
        {
            throw new ServiceFault(FaultCode.CacheSubnetGroupAlreadyExists, OurChoices.SubnetGroupAlreadyExists(name));
        }

        var group = new SubnetGroupRecord(name, request.CacheSubnetGroupDescription!, Subnets(request.SubnetIds!), TagOperations.Read(request.Tags, account));
        account.SubnetGroups.Put(group);
        account.Emit(EventSource.CacheSubnetGroup, name, "Cache subnet group created.");
        return new Model.CreateCacheSubnetGroupResponse { CacheSubnetGroup = Describe(group, account) };
    }

    public static Model.ModifyCacheSubnetGroupResponse Modify(Model.ModifyCacheSubnetGroupRequest request, Account account)
    {
        SubnetGroupRecord group = Find(request.CacheSubnetGroupName!, account);
        group = group with
        {
            Description = request.CacheSubnetGroupDescription ?? group.Description,
            SubnetIds = request.SubnetIds is null ? group.SubnetIds : Subnets(request.SubnetIds),
        };
        account.SubnetGroups.Put(group);
        account.Emit(EventSource.CacheSubnetGroup, group.Name, "Cache subnet group modified.");
        return new Model.ModifyCacheSubnetGroupResponse { CacheSubnetGroup = Describe(group, account) };
    }

    public static void Delete(Model.DeleteCacheSubnetGroupRequest request, Account account)
    {
        SubnetGroupRecord group = Find(request.CacheSubnetGroupName!, account);
        if (group.Name == SubnetGroupRecord.Default || CacheRules.AllSettings(account).Any(s => s.SubnetGroupName == group.Name))
        {
            throw new ServiceFault(FaultCode.CacheSubnetGroupInUse, OurChoices.SubnetGroupInUse(group.Name));
        }

        account.SubnetGroups.Remove(group.Name);
        account.Emit(EventSource.CacheSubnetGroup, group.Name, "Cache subnet group deleted.");
    }

    public static Model.DescribeCacheSubnetGroupsResponse Describe(Model.DescribeCacheSubnetGroupsRequest request, Account account)
    {
        if (request.CacheSubnetGroupName is not null)
        {
            return new Model.DescribeCacheSubnetGroupsResponse { CacheSubnetGroups = [Describe(Find(request.CacheSubnetGroupName, account), account)] };
        }

        Page<SubnetGroupRecord> page = Paging.Take(account.SubnetGroups.Table, request.MaxRecords, request.Marker);
        return new Model.DescribeCacheSubnetGroupsResponse { CacheSubnetGroups = [.. page.Records.Select(g => Describe(g, account))], Marker = page.Marker };
    }

    private static SubnetGroupRecord Find(string name, Account account) =>
        account.SubnetGroups.Find(name.ToLowerInvariant()) ?? throw CacheFaults.SubnetGroupNotFound(name);

    private static IReadOnlyList<string> Subnets(List<string> ids)
    {
        if (ids.Count == 0)
        {
            throw ParameterFaults.Blank("SubnetIds");
        }

        return ids.Find(id => !_subnetId.IsMatch(id)) is string wrong
            ? throw new ServiceFault(FaultCode.InvalidSubnet, OurChoices.SubnetUnknown(wrong))
            : [.. ids.Distinct()];
    }

    private static Model.CacheSubnetGroup Describe(SubnetGroupRecord group, Account account) => new()
    {
        CacheSubnetGroupName = group.Name,
        CacheSubnetGroupDescription = group.Description,
        VpcId = VpcId,
        Subnets = [.. group.SubnetIds.Select((id, i) => new Model.Subnet
        {
            SubnetIdentifier = id,
            SubnetAvailabilityZone = new Model.AvailabilityZone { Name = CacheRules.Zone(i, account) },
            SupportedNetworkTypes = ["ipv4"],
        })],
        ARN = account.Arn("subnetgroup", group.Name),
        SupportedNetworkTypes = ["ipv4"],
    };
}
