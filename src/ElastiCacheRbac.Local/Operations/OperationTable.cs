using Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The operations that the control plane has, by name.</summary>
internal static class OperationTable
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new[]
    {
        Operation.Write<CreateUserRequest, User>("CreateUser", UserOperations.Create),
        Operation.Write<ModifyUserRequest, User>("ModifyUser", UserOperations.Modify),
        Operation.Write<DeleteUserRequest, User>("DeleteUser", UserOperations.Delete),
        Operation.Read<DescribeUsersRequest, DescribeUsersResponse>("DescribeUsers", UserOperations.Describe),

        Operation.Write<CreateUserGroupRequest, UserGroup>("CreateUserGroup", UserGroupOperations.Create),
        Operation.Write<ModifyUserGroupRequest, UserGroup>("ModifyUserGroup", UserGroupOperations.Modify),
        Operation.Write<DeleteUserGroupRequest, UserGroup>("DeleteUserGroup", UserGroupOperations.Delete),
        Operation.Read<DescribeUserGroupsRequest, DescribeUserGroupsResponse>("DescribeUserGroups", UserGroupOperations.Describe),

        Operation.Write<CreateReplicationGroupRequest, CreateReplicationGroupResponse>("CreateReplicationGroup", ReplicationGroupOperations.Create),
        Operation.Write<ModifyReplicationGroupRequest, ModifyReplicationGroupResponse>("ModifyReplicationGroup", ReplicationGroupOperations.Modify),
        Operation.Write<DeleteReplicationGroupRequest, DeleteReplicationGroupResponse>("DeleteReplicationGroup", ReplicationGroupOperations.Delete),
        Operation.Read<DescribeReplicationGroupsRequest, DescribeReplicationGroupsResponse>("DescribeReplicationGroups", ReplicationGroupOperations.Describe),
    }.ToDictionary(o => o.Shape.Name, StringComparer.Ordinal);
}
