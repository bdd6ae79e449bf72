using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class UserTests : IDisposable
{
    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task A_user_is_created_active_and_described_with_what_was_given()
    {
        var created = await _plane.Client.CreateUserAsync(new CreateUserRequest
        {
            UserId = "App-User",
            UserName = "app",
            Engine = "REDIS",
            AccessString = "on ~app:* +@read",
            Passwords = [TestPlane.Password, TestPlane.Password + "2"],
        });

        Assert.Equal("active", created.Status);
        var user = await _plane.UserAsync("app-user");
        Assert.Equal(("app-user", "app", "redis", "active", "6.0"), (user.UserId, user.UserName, user.Engine, user.Status, user.MinimumEngineVersion));
        Assert.Equal("password", user.Authentication!.Type!.Value);
        Assert.Equal(2, user.Authentication.PasswordCount);
        Assert.Equal("arn:aws:elasticache:us-east-1:123456789012:user:app-user", user.ARN);
    }

    [Fact]
    public async Task The_accounts_own_default_user_exists_always()
    {
        var user = Assert.Single((await _plane.Client.DescribeUsersAsync(new DescribeUsersRequest())).Users!);

        Assert.Equal(("default", "default", "redis", "on ~* +@all", "active"), (user.UserId, user.UserName, user.Engine, user.AccessString, user.Status));
        Assert.Equal("no-password", user.Authentication!.Type!.Value);
        Assert.Null(user.Authentication.PasswordCount);
    }

    [Fact]
    public async Task The_accounts_own_default_user_can_be_neither_modified_nor_deleted()
    {
        await Refused.WithAsync("InvalidParameterValue", () => _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "default", AccessString = "off" }));
        await Refused.WithAsync("InvalidParameterValue", () => _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "default" }));
    }

    [Fact]
    public async Task An_unknown_user_is_not_found()
    {
        await Refused.WithAsync("UserNotFound", "User nobody not found.", () => _plane.Client.DescribeUsersAsync(new DescribeUsersRequest { UserId = "nobody" }));
        await Refused.WithAsync("UserNotFound", "User nobody not found.", () => _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "nobody" }));
        await Refused.WithAsync("UserNotFound", "User nobody not found.", () => _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "nobody" }));
    }

    [Fact]
    public async Task An_ID_exists_once_whatever_its_case()
    {
        await _plane.CreateUserAsync("app");

        await Refused.WithAsync("UserAlreadyExists", "User app already exists.", () => _plane.CreateUserAsync("APP"));
    }

    [Theory]
    [InlineData("app-")]
    [InlineData("app--user")]
    [InlineData("1app")]
    [InlineData("app_user")]
    public Task An_ID_that_is_none_is_refused(string userId) =>
        Refused.WithAsync("InvalidParameterValue", () => _plane.CreateUserAsync(userId));

    [Theory]
    [InlineData("short", "Passwords length must be between 16-128 characters.")]
    [InlineData("comma,comma,comma,comma", null)]
    [InlineData("slash/slash/slash/slash", null)]
    [InlineData("quote\"quote\"quote\"quote", null)]
    [InlineData("at@at@at@at@at@at@at", null)]
    public async Task A_password_that_is_none_is_refused_and_not_repeated(string password, string? words)
    {
        var error = await Refused.WithAsync("InvalidParameterValue", () => Create(r => r.Passwords = [password]));

        Assert.DoesNotContain(password, error.Message, StringComparison.Ordinal);
        if (words is not null)
        {
            Assert.Equal(words, error.Message);
        }
    }

    [Fact]
    public Task A_password_has_at_most_128_characters() =>
        Refused.WithAsync("InvalidParameterValue", "Passwords length must be between 16-128 characters.", () => Create(r => r.Passwords = [new string('a', 129)]));

    [Fact]
    public Task A_user_has_at_most_two_passwords() => Refused.WithAsync(
        "InvalidParameterValue",
        "Maximum number of passwords allowed in this service is 2.",
        () => Create(r => r.Passwords = [TestPlane.Password + "1", TestPlane.Password + "2", TestPlane.Password + "3"]));

    [Fact]
    public Task Without_any_word_on_authentication_a_user_is_refused() => Refused.WithAsync(
        "InvalidParameterValue",
        "Input Authentication type: null is not in the allowed list: [password,no-password-required,iam]",
        () => Create(r => r.Passwords = null));

    [Fact]
    public Task An_unknown_authentication_type_is_refused() => Refused.WithAsync(
        "InvalidParameterValue",
        "Input Authentication type: token is not in the allowed list: [password,no-password-required,iam]",
        () => Create(r => r.AuthenticationMode = new AuthenticationMode { Type = "token" }));

    [Fact]
    public Task Passwords_and_no_password_contradict_each_other() => Refused.WithAsync(
        "InvalidParameterCombination",
        "Password field is not allowed with authentication type: no-password-required",
        () => Create(r => r.NoPasswordRequired = true));

    [Fact]
    public Task Passwords_and_IAM_contradict_each_other() => Refused.WithAsync(
        "InvalidParameterCombination",
        "Password field is not allowed with authentication type: iam",
        () => Create(r => r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Iam }));

    [Fact]
    public Task Passwords_are_given_in_one_place() => Refused.WithAsync(
        "InvalidParameterCombination",
        "Passwords provided via multiple arguments. Use only one argument",
        () => Create(r => r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Password, Passwords = [TestPlane.Password] }));

    [Fact]
    public Task Password_authentication_needs_a_password() => Refused.WithAsync(
        "InvalidParameterCombination",
        "A user with Authentication Mode: password, must have at least one password",
        () => Create(r =>
        {
            r.Passwords = null;
            r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Password };
        }));

    [Theory]
    [InlineData("password")]
    [InlineData("iam")]
    public Task The_flag_for_no_password_and_another_type_contradict_each_other(string type) => Refused.WithAsync(
        "InvalidParameterCombination",
        $"No password required flag is true but provided authentication type is {type}",
        () => Create(r =>
        {
            r.Passwords = null;
            r.NoPasswordRequired = true;
            r.AuthenticationMode = new AuthenticationMode { Type = type };
        }));

    [Fact]
    public async Task The_flag_for_no_password_may_be_false_beside_a_password()
    {
        await Create(r => r.NoPasswordRequired = false);

        Assert.Equal("password", (await _plane.UserAsync("app")).Authentication!.Type!.Value);
    }

    [Fact]
    public async Task An_IAM_user_is_named_like_its_ID()
    {
        await Create(r =>
        {
            r.Passwords = null;
            r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Iam };
        });
        Assert.Equal("iam", (await _plane.UserAsync("app")).Authentication!.Type!.Value);

        const string Words = "User Id and User name must be same for authentication type: iam";
        await Refused.WithAsync("InvalidParameterCombination", Words, () => Create(r =>
        {
            r.UserId = "other";
            r.Passwords = null;
            r.AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Iam };
        }));
        await _plane.CreateUserAsync("other", "app");
        await Refused.WithAsync("InvalidParameterCombination", Words, () => _plane.Client.ModifyUserAsync(new ModifyUserRequest
        {
            UserId = "other",
            AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Iam },
        }));
    }

    [Fact]
    public async Task A_valkey_user_needs_a_password_or_IAM()
    {
        const string Words = "No-password-required is not allowed for a user with engine Valkey";
        await Refused.WithAsync("InvalidParameterCombination", Words, () => Create(r =>
        {
            r.Engine = "valkey";
            r.Passwords = null;
            r.NoPasswordRequired = true;
        }));

        await Create(r =>
        {
            r.Passwords = null;
            r.NoPasswordRequired = true;
        });
        await Refused.WithAsync("InvalidParameterCombination", Words, () => _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", Engine = "valkey" }));
        Assert.Equal("redis", (await _plane.UserAsync("app")).Engine);
    }

    [Fact]
    public async Task The_engine_goes_from_redis_to_valkey_and_not_back()
    {
        await _plane.CreateUserAsync("app");
        await _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", Engine = "Valkey" });

        Assert.Equal(("valkey", "7.2"), ((await _plane.UserAsync("app")).Engine, (await _plane.UserAsync("app")).MinimumEngineVersion));
        await Refused.WithAsync("InvalidParameterValue", () => _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", Engine = "redis" }));
    }

    [Theory]
    [InlineData("on ~* +@all >secret-in-the-string", "Password rules are not supported in Elasticache access string")]
    [InlineData("on ~* +@all nopass", "Password rules are not supported in Elasticache access string")]
    [InlineData("on ~* +@all <secret-in-the-string", "Password rules are not supported in Elasticache access string")]
    [InlineData("on ~* +@all #5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", "Password rules are not supported in Elasticache access string")]
    [InlineData("on ~* +@all !5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", "Password rules are not supported in Elasticache access string")]
    [InlineData("on ~* +@all resetpass", "Password rules are not supported in Elasticache access string")]
    [InlineData("reset on ~* +@all", "reset rule is not supported in Elasticache user api")]
    [InlineData("on ~* +@nothing", "Access string contains invalid category(s)")]
    [InlineData("on ~* +@all what", "The access-string is invalid.")]
    [InlineData("on resetkeys ~* +@all", "The access-string is invalid.")]
    [InlineData("on resetchannels ~* +@all", "The access-string is invalid.")]
    public Task An_access_string_is_refused_in_the_services_words(string accessString, string words) =>
        Refused.WithAsync("InvalidParameterValue", words, () => _plane.CreateUserAsync("app", accessString: accessString));

    [Theory]
    [InlineData("bgrewriteaof")]
    [InlineData("bgsave")]
    [InlineData("config")]
    [InlineData("config|set")]
    [InlineData("debug")]
    [InlineData("migrate")]
    [InlineData("replicaof")]
    [InlineData("save")]
    [InlineData("slaveof")]
    [InlineData("shutdown")]
    [InlineData("sync")]
    [InlineData("psync")]
    [InlineData("acl|setuser")]
    public async Task What_ElastiCache_takes_away_is_not_given_and_may_be_taken(string command)
    {
        await Refused.WithAsync("InvalidParameterValue", "The access-string is invalid.", () => _plane.CreateUserAsync("app", accessString: $"on ~* +@read +{command}"));

        Assert.Equal($"on ~* +@all -{command}", (await _plane.CreateUserAsync("app", accessString: $"on ~* +@all -{command}")).AccessString);
    }

    [Theory]
    [InlineData("off +get ~keys*", "off ~keys* -@all +get")]
    [InlineData("on ~app:* +@read", "on ~app:* -@all +@read")]
    [InlineData("~app:* -@all +@read", "off ~app:* -@all +@read")]
    [InlineData("on ~* +@all", "on ~* +@all")]
    [InlineData("on ~* +@admin", "on ~* -@all +@admin")]
    [InlineData("on ~* +@dangerous -@admin +info", "on ~* -@all +@dangerous -@admin +info")]
    [InlineData("on +@read ~app:* &news:* -keys", "on ~app:* &news:* -@all +@read -keys")]
    [InlineData("on ~* allcommands -flushall", "on ~* allcommands -flushall")]
    [InlineData("on ~* +acl|whoami +acl|users +acl|list +acl|cat", "on ~* -@all +acl|whoami +acl|users +acl|list +acl|cat")]
    public async Task An_access_string_is_returned_in_the_services_form(string given, string returned)
    {
        Assert.Equal(returned, (await _plane.CreateUserAsync("app", accessString: given)).AccessString);
        Assert.Equal(returned, (await _plane.UserAsync("app")).AccessString);
    }

    [Fact]
    public async Task A_modification_goes_through_modifying_and_adds_to_the_access_string()
    {
        await _plane.CreateUserAsync("app", accessString: "on ~app:* -@all +@read");

        var modified = await _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", AppendAccessString = "+set" });

        Assert.Equal("modifying", modified.Status);
        var user = await _plane.UserAsync("app");
        Assert.Equal(("active", "on ~app:* -@all +@read +set"), (user.Status, user.AccessString));
    }

    [Fact]
    public async Task A_deleted_user_is_told_of_once_more_and_gone_at_the_next_look()
    {
        await _plane.CreateUserAsync("app");

        Assert.Equal("deleting", (await _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "app" })).Status);
        await Refused.WithAsync("UserNotFound", () => _plane.UserAsync("app"));
    }

    [Fact]
    public async Task Users_are_limited_by_the_quota()
    {
        using var plane = new TestPlane(quotas: new LocalQuotas { Users = 2 });
        await plane.CreateUserAsync("one");
        await plane.CreateUserAsync("two");

        await Refused.WithAsync("UserQuotaExceeded", () => plane.CreateUserAsync("three"));
    }

    [Fact]
    public async Task Users_are_filtered_by_engine_and_filters()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateUserAsync("new", engine: "valkey");

        Assert.Equal(["new"], await Find(new DescribeUsersRequest { Engine = "VALKEY" }));
        Assert.Equal(["app", "new"], await Find(new DescribeUsersRequest { Filters = [new Filter { Name = "user-id", Values = ["app", "new"] }] }));
        Assert.Equal(["app"], await Find(new DescribeUsersRequest { Engine = "redis", Filters = [new Filter { Name = "UserId", Values = ["app", "new"] }] }));
        await Refused.WithAsync("InvalidParameterValue", () => Find(new DescribeUsersRequest { Filters = [new Filter { Name = "user-id", Values = ["nobody"] }, new Filter { Name = "colour", Values = ["red"] }] }));

        async Task<IEnumerable<string?>> Find(DescribeUsersRequest request) => (await _plane.Client.DescribeUsersAsync(request)).Users!.Select(u => u.UserId);
    }

    private Task<CreateUserResponse> Create(Action<CreateUserRequest> with)
    {
        var request = new CreateUserRequest { UserId = "app", UserName = "app", Engine = "redis", AccessString = "on ~* +@all", Passwords = [TestPlane.Password] };
        with(request);
        return _plane.Client.CreateUserAsync(request);
    }
}
