package provider

import (
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/elasticache/types"
)

func TestUser(t *testing.T) {
	const id = "app"
	var arn *string

	t.Run("is created with passwords and tags", func(t *testing.T) {
		created := call(t, client.CreateUser, elasticache.CreateUserInput{
			UserId:             aws.String(id),
			UserName:           aws.String(id),
			Engine:             aws.String("REDIS"),
			AccessString:       aws.String("on ~app:* -@all +@read"),
			NoPasswordRequired: aws.Bool(false),
			Passwords:          []string{password, password + "-2"},
			Tags:               tags(map[string]string{"team": "a & b", "empty": ""}),
		})
		equal(t, id, *created.UserId)
		await(t, userStatus(id), active, creating)
	})

	t.Run("is read as it was written", func(t *testing.T) {
		user := readUser(t, id)
		arn = user.ARN
		equal(t, "arn:aws:elasticache:eu-west-1:123456789012:user:app", *arn)
		equal(t, []string{id, id, "redis", "on ~app:* -@all +@read"}, []string{*user.UserId, *user.UserName, *user.Engine, *user.AccessString})
		equal(t, types.Authentication{Type: types.AuthenticationTypePassword, PasswordCount: aws.Int32(2)}, *user.Authentication)
		equal(t, map[string]string{"team": "a & b", "empty": ""}, tagsOf(t, arn))
	})

	t.Run("is there already", func(t *testing.T) {
		equal(t, "User app already exists.", refused[*types.UserAlreadyExistsFault](t, client.CreateUser, elasticache.CreateUserInput{
			UserId: aws.String(id), UserName: aws.String(id), Engine: aws.String("redis"), AccessString: aws.String("on ~* +@all"), NoPasswordRequired: aws.Bool(true),
		}))
	})

	t.Run("gets another access string", func(t *testing.T) {
		call(t, client.ModifyUser, elasticache.ModifyUserInput{UserId: aws.String(id), AccessString: aws.String("on ~* -@all +get")})
		if await(t, userStatus(id), active, modifying) == 0 {
			t.Fatal("It was active at once.")
		}
		equal(t, "on ~* -@all +get", *readUser(t, id).AccessString)
	})

	t.Run("gets another way to authenticate", func(t *testing.T) {
		call(t, client.ModifyUser, elasticache.ModifyUserInput{UserId: aws.String(id), NoPasswordRequired: aws.Bool(true)})
		equal(t, types.Authentication{Type: types.AuthenticationTypeNoPassword}, *readUser(t, id).Authentication)
		call(t, client.ModifyUser, elasticache.ModifyUserInput{UserId: aws.String(id), NoPasswordRequired: aws.Bool(false), Passwords: []string{password}})
		equal(t, types.Authentication{Type: types.AuthenticationTypePassword, PasswordCount: aws.Int32(1)}, *readUser(t, id).Authentication)
	})

	t.Run("waits until it is active to be tagged", func(t *testing.T) {
		call(t, client.ModifyUser, elasticache.ModifyUserInput{UserId: aws.String(id), AccessString: aws.String("on ~* -@all +set")})
		equal(t, "app is not available for tagging", refused[*types.UserNotFoundFault](t, client.ListTagsForResource, elasticache.ListTagsForResourceInput{ResourceName: arn}))
		readUser(t, id)
		equal(t, map[string]string{"team": "a & b", "empty": ""}, tagsOf(t, arn))
	})

	t.Run("gets other tags", func(t *testing.T) {
		retag(t, arn, []string{"empty"}, map[string]string{"team": "ops"})
		equal(t, map[string]string{"team": "ops"}, tagsOf(t, arn))
	})

	t.Run("is deleted, and not found then", func(t *testing.T) {
		call(t, client.DeleteUser, elasticache.DeleteUserInput{UserId: aws.String(id)})
		if await(t, userStatus(id), gone, deleting) == 0 {
			t.Fatal("It was gone at once.")
		}
		equal(t, "User app not found.", refused[*types.UserNotFoundFault](t, client.DeleteUser, elasticache.DeleteUserInput{UserId: aws.String(id)}))
		refused[*types.UserNotFoundFault](t, client.ListTagsForResource, elasticache.ListTagsForResourceInput{ResourceName: arn})
	})

	t.Run("is refused in the service's words", func(t *testing.T) {
		user := elasticache.CreateUserInput{
			UserId: aws.String("bad"), UserName: aws.String("bad"), Engine: aws.String("redis"), AccessString: aws.String("on ~* +@all"), NoPasswordRequired: aws.Bool(false),
		}
		equal(t, "A user with Authentication Mode: password, must have at least one password", refused[*types.InvalidParameterCombinationException](t, client.CreateUser, user))
		user.Passwords = []string{"short"}
		equal(t, "Passwords length must be between 16-128 characters.", refused[*types.InvalidParameterValueException](t, client.CreateUser, user))
	})
}

func findUser(t *testing.T, id string) *types.User {
	t.Helper()
	return find[*types.UserNotFoundFault, elasticache.DescribeUsersOutput, types.User](t,
		elasticache.NewDescribeUsersPaginator(client, &elasticache.DescribeUsersInput{UserId: aws.String(id)}),
		func(page *elasticache.DescribeUsersOutput) []types.User { return page.Users })
}

func userStatus(id string) func(*testing.T) string {
	return statusOf(findUser, id, func(found *types.User) *string { return found.Status })
}

// readUser reads a user as the provider does at each refresh: it waits first until nothing changes the user any more.
func readUser(t *testing.T, id string) *types.User {
	t.Helper()
	await(t, userStatus(id), active, modifying)
	return findUser(t, id)
}

func createUser(t *testing.T, id, name string) {
	t.Helper()
	call(t, client.CreateUser, elasticache.CreateUserInput{
		UserId: aws.String(id), UserName: aws.String(name), Engine: aws.String("redis"), AccessString: aws.String("on ~* +@all"), NoPasswordRequired: aws.Bool(false), Passwords: []string{password},
	})
}
