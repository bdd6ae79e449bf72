"""The whole RBAC surface, through an AWS client that shares no code with this project."""

import datetime
import os
import unittest

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

PASSWORD = "correct-horse-battery"
SETTINGS = {"endpoint_url": os.environ["ENDPOINT"], "region_name": "eu-west-1", "config": Config(retries={"total_max_attempts": 1})}
client = boto3.client("elasticache", **SETTINGS)


def has(operation):
    """Whether this version of the SDK knows an operation."""
    return operation in client.meta.service_model.operation_names


def create_user(user_id, **more):
    request = {"UserId": user_id, "UserName": user_id, "Engine": "redis", "AccessString": "on ~* +@all"}
    if not {"NoPasswordRequired", "AuthenticationMode"} & more.keys():
        request["Passwords"] = [PASSWORD]
    return client.create_user(**{**request, **more})


def user(user_id):
    return client.describe_users(UserId=user_id)["Users"][0]


def group(group_id):
    return client.describe_user_groups(UserGroupId=group_id)["UserGroups"][0]


def cache(cache_id):
    return client.describe_replication_groups(ReplicationGroupId=cache_id)["ReplicationGroups"][0]


class Rbac(unittest.TestCase):
    def refused(self, code, message, call, status=400, **request):
        with self.assertRaises(ClientError) as caught:
            call(**request)
        self.assertEqual(caught.exception.response["Error"]["Code"], code)
        self.assertEqual(caught.exception.response["Error"]["Type"], "Sender" if status < 500 else "Receiver")
        self.assertEqual(caught.exception.response["ResponseMetadata"]["HTTPStatusCode"], status)
        if message:
            self.assertEqual(caught.exception.response["Error"]["Message"], message)
        return caught.exception

    def test_signatures_are_verified(self):
        stranger = boto3.client("elasticache", aws_access_key_id="AKIDEXAMPLE", aws_secret_access_key="guessed", **SETTINGS)
        self.refused("SignatureDoesNotMatch", None, stranger.describe_users, status=403)
        self.assertEqual(boto3.client("sts", **SETTINGS).get_caller_identity()["Account"], "123456789012")

    def test_users(self):
        create_user("app", Engine="REDIS", NoPasswordRequired=False, Passwords=[PASSWORD], AccessString="on ~app:* +@read")
        described = user("app")
        self.assertEqual(described, {
            "UserId": "app",
            "UserName": "app",
            "Status": "active",
            "Engine": "redis",
            "MinimumEngineVersion": "6.0",
            "AccessString": "on ~app:* -@all +@read",
            "UserGroupIds": [],
            "Authentication": {"Type": "password", "PasswordCount": 1},
            "ARN": "arn:aws:elasticache:eu-west-1:123456789012:user:app",
        })
        self.assertEqual(client.modify_user(UserId="app", AppendAccessString="-keys")["Status"], "modifying")
        self.assertEqual(user("app")["AccessString"], "on ~app:* -@all +@read -keys")
        client.modify_user(UserId="app", AuthenticationMode={"Type": "iam"})
        self.assertEqual(user("app")["Authentication"], {"Type": "iam"})
        error = self.refused("UserAlreadyExists", "User app already exists.", create_user, user_id="app")
        self.assertIsInstance(error, client.exceptions.UserAlreadyExistsFault)
        self.refused("InvalidParameterValue", "Passwords length must be between 16-128 characters.", create_user, user_id="bad", Passwords=["short"])
        self.refused("InvalidParameterValue", "Access string contains invalid category(s)", create_user, user_id="bad", AccessString="on +@nosuch")
        self.refused("InvalidParameterValue", None, client.delete_user, UserId="default")
        client.delete_user(UserId="app")
        self.refused("UserNotFound", "User app not found.", user, status=404, user_id="app")

    def test_pages(self):
        made = [f"paged-{i}" for i in range(30)]
        for user_id in made:
            create_user(user_id, NoPasswordRequired=True)
        pages = list(client.get_paginator("describe_users").paginate(PaginationConfig={"PageSize": 20}))
        found = [u["UserId"] for page in pages for u in page["Users"] if u["UserId"].startswith("paged-")]
        self.assertEqual(sorted(found), sorted(made))
        for user_id in made:
            client.delete_user(UserId=user_id)

    def test_a_group_that_guards_a_cache(self):
        create_user("member")
        create_user("new-default", UserName="default", AccessString="off -@all")
        self.refused("DefaultUserRequired", "Redis user group needs to contain a user with the user name default.",
                     client.create_user_group, UserGroupId="group", Engine="redis", UserIds=["member"])
        client.create_user_group(UserGroupId="group", Engine="redis", UserIds=["default", "member"], Tags=[{"Key": "team", "Value": "a & b"}])
        modified = client.modify_user_group(UserGroupId="group", UserIdsToAdd=["new-default"], UserIdsToRemove=["default"])
        self.assertEqual(modified["PendingChanges"], {"UserIdsToAdd": ["new-default"], "UserIdsToRemove": ["default"]})
        self.assertEqual(group("group")["UserIds"], ["member", "new-default"])
        self.refused("DefaultUserAssociatedToUserGroup", None, client.delete_user, UserId="new-default")

        client.create_replication_group(
            ReplicationGroupId="cache", ReplicationGroupDescription="a cache", CacheNodeType="cache.t3.small", NumCacheClusters=2,
            AutomaticFailoverEnabled=True, TransitEncryptionEnabled=True, AuthToken="auth-token-of-a-test", CacheSubnetGroupName="default")
        client.get_waiter("replication_group_available").wait(ReplicationGroupId="cache")
        self.refused("InvalidParameterCombination", "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed",
                     client.modify_replication_group, ReplicationGroupId="cache", UserGroupIdsToAdd=["group"], ApplyImmediately=True)
        client.modify_replication_group(ReplicationGroupId="cache", UserGroupIdsToAdd=["group"], AuthTokenUpdateStrategy="DELETE", ApplyImmediately=True)
        self.assertEqual((cache("cache")["AuthTokenEnabled"], cache("cache")["UserGroupIds"]), (False, ["group"]))
        self.assertEqual(group("group")["ReplicationGroups"], ["cache"])
        self.refused("InvalidUserGroupState", None, client.delete_user_group, UserGroupId="group")
        self.assertIsInstance(cache("cache")["ReplicationGroupCreateTime"], datetime.datetime)

        arn = group("group")["ARN"]
        self.assertEqual(client.list_tags_for_resource(ResourceName=arn)["TagList"], [{"Key": "team", "Value": "a & b"}])
        events = client.describe_events(SourceType="user-group", Duration=60)["Events"]
        self.assertEqual({e["SourceIdentifier"] for e in events}, {"group"})

        client.delete_replication_group(ReplicationGroupId="cache")
        client.get_waiter("replication_group_deleted").wait(ReplicationGroupId="cache")
        client.delete_user_group(UserGroupId="group")
        self.assertEqual(client.describe_user_groups()["UserGroups"], [])
        self.assertEqual(user("member")["Status"], "active")

    @unittest.skipUnless(has("CreateServerlessCache"), "this version does not know serverless caches")
    def test_a_serverless_cache(self):
        create_user("valkey", Engine="valkey")
        client.create_user_group(UserGroupId="valkey", Engine="valkey", UserIds=["valkey"])
        client.create_serverless_cache(ServerlessCacheName="serverless", Engine="valkey", UserGroupId="valkey",
                                       CacheUsageLimits={"DataStorage": {"Maximum": 10, "Unit": "GB"}})
        described = client.describe_serverless_caches(ServerlessCacheName="serverless")["ServerlessCaches"][0]
        self.assertEqual((described["UserGroupId"], described["CacheUsageLimits"]["DataStorage"]["Maximum"]), ("valkey", 10))
        self.refused("InvalidParameterCombination", "Serverless Cache modifications only support modifying one field per request.",
                     client.modify_serverless_cache, ServerlessCacheName="serverless", Description="x", DailySnapshotTime="09:00")
        client.delete_serverless_cache(ServerlessCacheName="serverless")
        self.refused("ServerlessCacheNotFoundFault", None, client.describe_serverless_caches, status=404, ServerlessCacheName="serverless")

    def test_what_is_not_there_is_told_so(self):
        self.refused("NotImplemented", None, client.describe_snapshots, status=501)
