// The whole RBAC surface, through an AWS client that shares no code with this project.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as ec from "@aws-sdk/client-elasticache";

const password = "correct-horse-battery";
const client = new ec.ElastiCacheClient({
  endpoint: process.env.ENDPOINT,
  region: "eu-west-1",
  credentials: { accessKeyId: "key", secretAccessKey: "secret" },
  maxAttempts: 1,
});
const call = (name, input = {}) => client.send(new ec[`${name}Command`](input));
const refused = (promise, name, message) => assert.rejects(promise, (error) => {
  assert.equal(error.name, name);
  assert.equal(error.$fault, "client");
  if (message) assert.equal(error.message, message);
  return true;
});
const createUser = (UserId, more = {}) =>
  call("CreateUser", { UserId, UserName: UserId, Engine: "redis", AccessString: "on ~* +@all", Passwords: [password], ...more });

before(async () => {
  await createUser("app", { UserName: "app", AccessString: "on ~app:* +@read", Tags: [{ Key: "team", Value: "ops" }] });
  await createUser("new-default", { UserName: "default", AccessString: "off +get ~keys*" });
});

test("a user comes back as the service describes it", async () => {
  const { Users: [user] } = await call("DescribeUsers", { UserId: "app" });
  assert.deepEqual(user, {
    UserId: "app",
    UserName: "app",
    Status: "active",
    Engine: "redis",
    MinimumEngineVersion: "6.0",
    AccessString: "on ~app:* -@all +@read",
    UserGroupIds: [],
    Authentication: { Type: "password", PasswordCount: 1 },
    ARN: "arn:aws:elasticache:eu-west-1:123456789012:user:app",
  });
});

test("users are modified, and refused in the service's words", async () => {
  await createUser("other");
  assert.equal((await call("ModifyUser", { UserId: "other", AppendAccessString: "-flushall" })).Status, "modifying");
  assert.equal((await call("DescribeUsers", { UserId: "other" })).Users[0].AccessString, "on ~* +@all -flushall");
  await call("ModifyUser", { UserId: "other", AuthenticationMode: { Type: "iam" } });
  assert.deepEqual((await call("DescribeUsers", { UserId: "other" })).Users[0].Authentication, { Type: "iam" });
  await refused(createUser("app"), "UserAlreadyExistsFault", "User app already exists.");
  await refused(createUser("bad", { AccessString: "on >secret" }), "InvalidParameterValueException",
    "Password rules are not supported in Elasticache access string");
  await refused(createUser("bad", { Passwords: ["short"] }), "InvalidParameterValueException",
    "Passwords length must be between 16-128 characters.");
  await refused(call("DescribeUsers", { UserId: "nobody" }), "UserNotFoundFault", "User nobody not found.");
  await refused(call("ModifyUser", { UserId: "default", AccessString: "off" }), "InvalidParameterValueException");
  assert.equal((await call("DeleteUser", { UserId: "other" })).Status, "deleting");
  await refused(call("DescribeUsers", { UserId: "other" }), "UserNotFoundFault");
});

test("users are listed in pages", async () => {
  for (let i = 0; i < 30; i++) await createUser(`paged-${i}`);
  const ids = [];
  for await (const page of ec.paginateDescribeUsers({ client, pageSize: 20 }, {})) ids.push(...page.Users.map((user) => user.UserId));
  assert.equal(new Set(ids).size, 33);
  assert.equal(ids.length, 33);
  await refused(call("DescribeUsers", { MaxRecords: 5 }), "InvalidParameterValueException");
  for (let i = 0; i < 30; i++) await call("DeleteUser", { UserId: `paged-${i}` });
});

test("a group gets its default user swapped", async () => {
  await refused(call("CreateUserGroup", { UserGroupId: "group", Engine: "redis", UserIds: ["app"] }), "DefaultUserRequired",
    "Redis user group needs to contain a user with the user name default.");
  assert.equal((await call("CreateUserGroup", { UserGroupId: "group", Engine: "REDIS", UserIds: ["app", "default"] })).Status, "creating");
  const modified = await call("ModifyUserGroup", { UserGroupId: "group", UserIdsToAdd: ["new-default"], UserIdsToRemove: ["default"] });
  assert.deepEqual(modified.PendingChanges, { UserIdsToAdd: ["new-default"], UserIdsToRemove: ["default"] });
  const { UserGroups: [group] } = await call("DescribeUserGroups", { UserGroupId: "group" });
  assert.deepEqual([group.Status, group.UserIds, group.ReplicationGroups, group.ServerlessCaches], ["active", ["app", "new-default"], [], []]);
  assert.deepEqual((await call("DescribeUsers", { Filters: [{ Name: "user-id", Values: ["app"] }] })).Users[0].UserGroupIds, ["group"]);
  await refused(call("ModifyUserGroup", { UserGroupId: "group", UserIdsToRemove: ["default"] }), "InvalidParameterValueException");
  await refused(call("DeleteUser", { UserId: "new-default" }), "DefaultUserAssociatedToUserGroupFault");
});

test("a cache goes from AUTH to RBAC and back", async () => {
  const cache = async () => (await call("DescribeReplicationGroups", { ReplicationGroupId: "cache" })).ReplicationGroups[0];
  await call("CreateReplicationGroup", {
    ReplicationGroupId: "cache",
    ReplicationGroupDescription: "a cache",
    CacheNodeType: "cache.t3.small",
    NumCacheClusters: 2,
    AutomaticFailoverEnabled: true,
    TransitEncryptionEnabled: true,
    AuthToken: "auth-token-of-a-test",
    CacheSubnetGroupName: "default",
    SecurityGroupIds: ["sg-7cc73803"],
  });
  assert.equal((await cache()).AuthTokenEnabled, true);
  await refused(call("ModifyReplicationGroup", { ReplicationGroupId: "cache", UserGroupIdsToAdd: ["group"] }), "InvalidParameterCombinationException",
    "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed");
  await call("ModifyReplicationGroup", { ReplicationGroupId: "cache", AuthTokenUpdateStrategy: "DELETE", UserGroupIdsToAdd: ["group"] });
  assert.deepEqual([(await cache()).AuthTokenEnabled, (await cache()).UserGroupIds], [false, ["group"]]);
  assert.deepEqual((await call("DescribeUserGroups", { UserGroupId: "group" })).UserGroups[0].ReplicationGroups, ["cache"]);
  await refused(call("DeleteUserGroup", { UserGroupId: "group" }), "InvalidUserGroupStateFault");
  await call("ModifyReplicationGroup", {
    ReplicationGroupId: "cache",
    RemoveUserGroups: true,
    AuthToken: "another-token-of-a-test",
    AuthTokenUpdateStrategy: "SET",
    ApplyImmediately: true,
  });
  assert.deepEqual([(await cache()).AuthTokenEnabled, (await cache()).UserGroupIds], [true, []]);
  assert.equal((await call("DescribeCacheClusters", { ShowCacheNodeInfo: true })).CacheClusters[0].CacheNodes[0].CacheNodeId, "0001");
  await ec.waitUntilReplicationGroupAvailable({ client, maxWaitTime: 60 }, { ReplicationGroupId: "cache" });
  await call("DeleteReplicationGroup", { ReplicationGroupId: "cache" });
  await ec.waitUntilReplicationGroupDeleted({ client, maxWaitTime: 60 }, { ReplicationGroupId: "cache" });
});

test("a serverless cache has its group exchanged", async () => {
  const cache = async () => (await call("DescribeServerlessCaches", { ServerlessCacheName: "serverless" })).ServerlessCaches[0];
  await call("CreateServerlessCache", { ServerlessCacheName: "serverless", Engine: "valkey", UserGroupId: "group" });
  assert.equal((await cache()).UserGroupId, "group");
  assert.ok((await cache()).CreateTime instanceof Date);
  await refused(call("ModifyServerlessCache", { ServerlessCacheName: "serverless", Description: "x", DailySnapshotTime: "09:00" }),
    "InvalidParameterCombinationException", "Serverless Cache modifications only support modifying one field per request.");
  await call("ModifyServerlessCache", { ServerlessCacheName: "serverless", RemoveUserGroup: true });
  assert.equal((await cache()).UserGroupId, undefined);
  await call("DeleteServerlessCache", { ServerlessCacheName: "serverless" });
  await refused(cache(), "ServerlessCacheNotFoundFault");
});

test("tags, events and what is offered", async () => {
  const ResourceName = "arn:aws:elasticache:eu-west-1:123456789012:user:app";
  await call("AddTagsToResource", { ResourceName, Tags: [{ Key: "env", Value: "test & more" }] });
  await call("RemoveTagsFromResource", { ResourceName, TagKeys: ["team"] });
  assert.deepEqual((await call("ListTagsForResource", { ResourceName })).TagList, [{ Key: "env", Value: "test & more" }]);
  const { Events } = await call("DescribeEvents", { SourceType: "user-group", Duration: 60 });
  assert.ok(Events.every((event) => event.SourceIdentifier === "group" && event.Date instanceof Date));
  assert.ok((await call("DescribeCacheEngineVersions", { Engine: "valkey" })).CacheEngineVersions.length >= 3);
  assert.equal((await call("DescribeCacheSubnetGroups")).CacheSubnetGroups[0].CacheSubnetGroupName, "default");
});

test("what is not there is told so", async () => {
  await assert.rejects(call("DescribeSnapshots"), (error) => error.name === "NotImplemented" && error.$metadata.httpStatusCode === 501);
});

test("the group goes and its users stay", async () => {
  await call("DeleteUserGroup", { UserGroupId: "group" });
  assert.deepEqual((await call("DescribeUserGroups")).UserGroups, []);
  assert.equal((await call("DescribeUsers", { UserId: "app" })).Users[0].Status, "active");
});
