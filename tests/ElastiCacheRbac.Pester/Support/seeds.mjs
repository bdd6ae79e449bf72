// The user and group scenario of the user guide's sample programs and commands, by the AWS SDK for JavaScript.
// Usage: node seeds.mjs ENDPOINT. Writes one JSON object of what came of each step.
import {
    CreateReplicationGroupCommand, CreateUserCommand, CreateUserGroupCommand, DeleteUserCommand, DeleteUserGroupCommand,
    DescribeUserGroupsCommand, DescribeUsersCommand, ElastiCacheClient, ModifyUserCommand, ModifyUserGroupCommand,
    paginateDescribeUsers, waitUntilReplicationGroupAvailable,
} from '@aws-sdk/client-elasticache';

const client = new ElastiCacheClient({
    endpoint: process.argv[2],
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
});
const send = (Command, input) => client.send(new Command(input));
const seen = {};

/** Sends what has to fail, and gives the name of the error and its HTTP status. */
async function failure(Command, input) {
    try {
        await send(Command, input);
        return 'no error';
    } catch (error) {
        return `${error.name} ${error.$metadata?.httpStatusCode}`;
    }
}

async function exists(Command, input, notFound) {
    try {
        await send(Command, input);
        return true;
    } catch (error) {
        if (error.name === notFound) return false;
        throw error;
    }
}

// "Check if users or user groups exist, otherwise create them".
const groupName = 'mygroup2';
const userId = `${groupName}-myuser2`;
seen.existedBefore = await exists(DescribeUsersCommand, { UserId: userId }, 'UserNotFoundFault');
for (const [UserId, UserName] of [[userId, 'myuser2'], [`${groupName}-default`, 'default']]) {
    const user = await send(CreateUserCommand, {
        UserId, UserName, Engine: 'Redis', Passwords: ['a-str0ng-pa))word'], AccessString: 'on ~* +@all', NoPasswordRequired: false,
    });
    seen[UserId] = [user.ARN, user.Engine, user.Status, user.Authentication.Type, user.Authentication.PasswordCount];
}
seen.existsNow = await exists(DescribeUsersCommand, { UserId: userId }, 'UserNotFoundFault');
seen.groupExistedBefore = await exists(DescribeUserGroupsCommand, { UserGroupId: groupName }, 'UserGroupNotFoundFault');
const group = await send(CreateUserGroupCommand, { UserGroupId: groupName, Engine: 'Redis', UserIds: [userId, `${groupName}-default`] });
seen.group = [group.ARN, group.Status, group.UserIds];

// The default-user swap.
await send(CreateUserCommand, {
    UserId: 'new-default-user', UserName: 'default', Engine: 'REDIS', Passwords: ['a-str0ng-pa))word'], AccessString: 'off +get ~keys*',
});
await send(CreateUserGroupCommand, { UserGroupId: 'test-group', Engine: 'REDIS', UserIds: ['default'] });
await send(DescribeUserGroupsCommand, {});
const swapped = await send(ModifyUserGroupCommand, {
    UserGroupId: 'test-group', UserIdsToAdd: ['new-default-user'], UserIdsToRemove: ['default'],
});
seen.swap = [swapped.Status, swapped.UserIds, swapped.PendingChanges];
seen.swapped = (await send(DescribeUserGroupsCommand, { UserGroupId: 'test-group' })).UserGroups[0].UserIds;

// Changing users, a cache that a group guards, and what the service refuses.
await send(ModifyUserCommand, { UserId: userId, AccessString: '~objects:* ~items:* ~public:*', NoPasswordRequired: true });
const modified = (await send(DescribeUsersCommand, { UserId: userId })).Users[0];
seen.modified = [modified.Status, modified.Authentication.Type, modified.UserGroupIds];
await send(CreateReplicationGroupCommand, {
    ReplicationGroupId: 'new-replication-group', ReplicationGroupDescription: 'new-replication-group', Engine: 'redis', EngineVersion: '6.0',
    CacheNodeType: 'cache.m5.large', NumCacheClusters: 2, TransitEncryptionEnabled: true, UserGroupIds: ['test-group'], CacheSubnetGroupName: 'default',
});
const waited = await waitUntilReplicationGroupAvailable(
    { client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { ReplicationGroupId: 'new-replication-group' });
seen.cache = [waited.state, waited.reason.ReplicationGroups[0].UserGroupIds];
seen.refused = {
    groupOnCache: await failure(DeleteUserGroupCommand, { UserGroupId: 'test-group' }),
    defaultOfGroup: await failure(DeleteUserCommand, { UserId: 'new-default-user' }),
    ownDefault: await failure(ModifyUserCommand, { UserId: 'default', AccessString: 'off -@all' }),
    withoutDefault: await failure(CreateUserGroupCommand, { UserGroupId: 'other', Engine: 'redis', UserIds: [userId] }),
    again: await failure(CreateUserCommand, { UserId: userId, UserName: 'x', Engine: 'redis', AccessString: 'on ~* +@all', NoPasswordRequired: true }),
    shortPassword: await failure(CreateUserCommand, { UserId: 'short', UserName: 'x', Engine: 'redis', AccessString: 'on ~* +@all', Passwords: ['short'] }),
};

// Taking a user away takes it out of its group; taking a group away leaves its users.
await send(DeleteUserCommand, { UserId: userId });
seen.groupOfDeleted = (await send(DescribeUserGroupsCommand, { UserGroupId: groupName })).UserGroups[0].UserIds;
await send(DeleteUserGroupCommand, { UserGroupId: groupName });
seen.users = [];
for await (const page of paginateDescribeUsers({ client, pageSize: 20 }, {})) seen.users.push(...page.Users.map(user => user.UserId));

console.log(JSON.stringify(seen));
