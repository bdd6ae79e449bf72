package provider

import (
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/elasticache/types"
)

func TestUserGroup(t *testing.T) {
	const id = "group"
	createUser(t, "member", "member")
	createUser(t, "new-default", "default")
	var arn *string

	t.Run("needs a default user", func(t *testing.T) {
		equal(t, "Redis user group needs to contain a user with the user name default.", refused[*types.DefaultUserRequired](t, client.CreateUserGroup, elasticache.CreateUserGroupInput{
			UserGroupId: aws.String(id), Engine: aws.String("REDIS"), UserIds: []string{"member"},
		}))
	})

	t.Run("is created with members and tags", func(t *testing.T) {
		call(t, client.CreateUserGroup, elasticache.CreateUserGroupInput{
			UserGroupId: aws.String(id), Engine: aws.String("REDIS"), UserIds: []string{"default", "member"}, Tags: tags(map[string]string{"team": "ops"}),
		})
		if await(t, userGroupStatus(id), active, creating, modifying) == 0 {
			t.Fatal("It was active at once.")
		}
	})

	t.Run("is read as it was written", func(t *testing.T) {
		group := findUserGroup(t, id)
		arn = group.ARN
		equal(t, "arn:aws:elasticache:eu-west-1:123456789012:usergroup:group", *arn)
		equal(t, []string{id, "redis"}, []string{*group.UserGroupId, *group.Engine})
		equal(t, []string{"default", "member"}, sorted(group.UserIds))
		equal(t, map[string]string{"team": "ops"}, tagsOf(t, arn))
	})

	t.Run("has members exchanged, and passes them through modifying", func(t *testing.T) {
		call(t, client.ModifyUserGroup, elasticache.ModifyUserGroupInput{UserGroupId: aws.String(id), UserIdsToAdd: []string{"new-default"}, UserIdsToRemove: []string{"default"}})
		equal(t, modifying, userStatus("member")(t))
		await(t, userGroupStatus(id), active, modifying)
		equal(t, []string{"member", "new-default"}, sorted(findUserGroup(t, id).UserIds))
		equal(t, []string{id}, readUser(t, "member").UserGroupIds)
	})

	t.Run("gets other tags", func(t *testing.T) {
		retag(t, arn, []string{"team"}, map[string]string{"env": "test"})
		equal(t, map[string]string{"env": "test"}, tagsOf(t, arn))
	})

	t.Run("is deleted, and not found then", func(t *testing.T) {
		call(t, client.DeleteUserGroup, elasticache.DeleteUserGroupInput{UserGroupId: aws.String(id)})
		if await(t, userGroupStatus(id), gone, deleting) == 0 {
			t.Fatal("It was gone at once.")
		}
		refused[*types.UserGroupNotFoundFault](t, client.DeleteUserGroup, elasticache.DeleteUserGroupInput{UserGroupId: aws.String(id)})
		equal(t, active, userStatus("member")(t))
	})
}

// Associations of one group are made at the same time: the provider tries again while another one is under way.
func TestUserGroupAssociation(t *testing.T) {
	const id = "associations"
	createUser(t, "first", "first")
	createUser(t, "second", "second")
	createUserGroup(t, id, "default")
	add := func(user string) elasticache.ModifyUserGroupInput {
		return elasticache.ModifyUserGroupInput{UserGroupId: aws.String(id), UserIdsToAdd: []string{user}}
	}
	remove := func(user string) elasticache.ModifyUserGroupInput {
		return elasticache.ModifyUserGroupInput{UserGroupId: aws.String(id), UserIdsToRemove: []string{user}}
	}

	t.Run("is made when the one before is done", func(t *testing.T) {
		call(t, client.ModifyUserGroup, add("first"))
		equal(t, "User group associations has status modifying. Only active user groups can be modified.", refused[*types.InvalidUserGroupStateFault](t, client.ModifyUserGroup, add("second")))
		await(t, userGroupStatus(id), active, modifying)
		call(t, client.ModifyUserGroup, add("second"))
		await(t, userGroupStatus(id), active, modifying)
		equal(t, []string{"default", "first", "second"}, sorted(findUserGroup(t, id).UserIds))
	})

	t.Run("is taken away once", func(t *testing.T) {
		call(t, client.ModifyUserGroup, remove("first"))
		await(t, userGroupStatus(id), active, modifying)
		equal(t, []string{"default", "second"}, sorted(findUserGroup(t, id).UserIds))

		// The provider takes this for done by the two words.
		if message := refused[*types.InvalidParameterValueException](t, client.ModifyUserGroup, remove("first")); !strings.Contains(message, "not a member") {
			t.Fatal(message)
		}
	})

	t.Run("goes with its user", func(t *testing.T) {
		call(t, client.DeleteUser, elasticache.DeleteUserInput{UserId: aws.String("second")})
		await(t, userStatus("second"), gone, deleting)
		equal(t, []string{"default"}, findUserGroup(t, id).UserIds)
	})
}

func findUserGroup(t *testing.T, id string) *types.UserGroup {
	t.Helper()
	return find[*types.UserGroupNotFoundFault, elasticache.DescribeUserGroupsOutput, types.UserGroup](t,
		elasticache.NewDescribeUserGroupsPaginator(client, &elasticache.DescribeUserGroupsInput{UserGroupId: aws.String(id)}),
		func(page *elasticache.DescribeUserGroupsOutput) []types.UserGroup { return page.UserGroups })
}

func userGroupStatus(id string) func(*testing.T) string {
	return statusOf(findUserGroup, id, func(found *types.UserGroup) *string { return found.Status })
}

func createUserGroup(t *testing.T, id string, users ...string) {
	t.Helper()
	call(t, client.CreateUserGroup, elasticache.CreateUserGroupInput{UserGroupId: aws.String(id), Engine: aws.String("redis"), UserIds: users})
	await(t, userGroupStatus(id), active, creating, modifying)
}
