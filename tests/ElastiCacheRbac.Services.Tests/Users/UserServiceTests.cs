using System.Net;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Users;

public sealed class UserServiceTests
{
    private static readonly UserSpecification _app = new()
    {
        UserId = "App",
        UserName = "app",
        AccessString = "on ~app:* +@read",
        Passwords = [Test.Secret()],
    };

    [Fact]
    public async Task Create_sends_one_call_with_ID_and_engine_in_lower_case()
    {
        var service = new ScriptedService().On("CreateUser", Xml.User());
        using var connection = Test.Connect(service);

        User user = await connection.Users.CreateAsync(_app with { Engine = "REDIS", Tags = new Dictionary<string, string> { ["team"] = "a" } }, Test.Token);

        var call = Assert.Single(service.Calls);
        Assert.Equal("app", call["UserId"]);
        Assert.Equal("redis", call["Engine"]);
        Assert.Equal("on ~app:* +@read", call["AccessString"]);
        Assert.Equal([Test.Password], call.List("Passwords"));
        Assert.Equal("team", call["Tags.Tag.1.Key"]);
        Assert.Null(call["NoPasswordRequired"]);
        Assert.Null(call["AuthenticationMode.Type"]);
        Assert.Equal(("app", "active", 1, "123456789012"), (user.UserId, user.Status, user.PasswordCount, user.Account));
    }

    [Theory]
    [InlineData(AuthenticationMode.NoPasswordRequired, "NoPasswordRequired", "true")]
    [InlineData(AuthenticationMode.Iam, "AuthenticationMode.Type", "iam")]
    public async Task Create_tells_how_a_user_without_password_authenticates(AuthenticationMode mode, string parameter, string value)
    {
        var service = new ScriptedService().On("CreateUser", Xml.User());
        using var connection = Test.Connect(service);

        await connection.Users.CreateAsync(_app with { UserId = "app", AuthenticationMode = mode, Passwords = [] }, Test.Token);

        Assert.Equal(value, service.Calls[0][parameter]);
        Assert.Empty(service.Calls[0].List("Passwords"));
    }

    public static TheoryData<string, UserSpecification> Refused => new()
    {
        { "IdentifierInvalid", _app with { UserId = "1app" } },
        { "EngineUnknown", _app with { Engine = "memcached" } },
        { "UserNameMissing", _app with { UserName = " " } },
        { "AccessStringMissing", _app with { AccessString = " " } },
        { "AccessStringInvalid", _app with { AccessString = "on ~* +@all >hidden" } },
        { "PasswordMissing", _app with { Passwords = [] } },
        { "PasswordLength", _app with { Passwords = [Test.Secret("short")] } },
        { "PasswordCharacter", _app with { Passwords = [Test.Secret("a-str0ng/pa))word")] } },
        { "PasswordCount", _app with { Passwords = [Test.Secret(), Test.Secret(), Test.Secret()] } },
        { "PasswordNotAllowed", _app with { AuthenticationMode = AuthenticationMode.NoPasswordRequired } },
        { "IamNamesDiffer", _app with { UserName = "other", AuthenticationMode = AuthenticationMode.Iam, Passwords = [] } },
        { "ValkeyNeedsAuthentication", _app with { Engine = "valkey", AuthenticationMode = AuthenticationMode.NoPasswordRequired, Passwords = [] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Create_refuses_what_the_input_alone_shows_to_be_wrong_and_sends_nothing(string errorId, UserSpecification specification)
    {
        var service = new ScriptedService();
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAnyAsync<EcException>(() => connection.Users.CreateAsync(specification, Test.Token));

        Assert.Equal((errorId, ErrorKind.InvalidInput), (error.ErrorId, error.Kind));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task A_command_of_a_module_is_for_the_service_to_judge_but_a_refusal_says_where_it_stands()
    {
        var service = new ScriptedService().Refuse("CreateUser", "InvalidParameterValue", "The access-string is invalid.");
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ServiceException>(
            () => connection.Users.CreateAsync(_app with { AccessString = "on ~* +json.get" }, Test.Token));

        Assert.Single(service.Calls);
        Assert.StartsWith("CreateUser 'app': The access-string is invalid. At position 7: ", error.Message, StringComparison.Ordinal);
        Assert.Equal("InvalidParameterValue", error.ErrorId);
    }

    [Fact]
    public async Task A_mistaken_access_string_is_sent_where_the_check_is_skipped()
    {
        var service = new ScriptedService().On("CreateUser", Xml.User("app"));
        using var connection = Test.Connect(service);

        await connection.Users.CreateAsync(_app with { AccessString = "on ~* +gett", SkipAccessStringCheck = true }, Test.Token);

        Assert.Equal("on ~* +gett", Assert.Single(service.Calls)["AccessString"]);
    }

    [Fact]
    public async Task Describe_streams_pages_of_a_hundred_as_they_come()
    {
        var service = new ScriptedService()
            .On("DescribeUsers", Xml.Users(Xml.User("a"), Xml.User("b")) + "<Marker>next</Marker>")
            .On("DescribeUsers", Xml.Users(Xml.User("c")));
        using var connection = Test.Connect(service);

        List<(string Id, int Calls)> seen = [];
        await foreach (User user in connection.Users.DescribeAsync(cancellationToken: Test.Token))
        {
            seen.Add((user.UserId, service.Calls.Count));
        }

        Assert.Equal([("a", 1), ("b", 1), ("c", 2)], seen);
        Assert.Equal(["100", "100"], service.Calls.Select(c => c["MaxRecords"]));
        Assert.Equal([null, "next"], service.Calls.Select(c => c["Marker"]));
    }

    [Fact]
    public async Task Describe_by_name_leaves_the_others_out()
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User("a", "x"), Xml.User("b", "y"), Xml.User("c", "x")));
        using var connection = Test.Connect(service);

        var users = await Test.ListAsync(connection.Users.DescribeAsync(new UserQuery { UserName = "x", Engine = "Redis" }, Test.Token));

        Assert.Equal(["a", "c"], users.Select(u => u.UserId));
        Assert.Equal("redis", service.Calls[0]["Engine"]);
    }

    [Fact]
    public async Task Describe_of_an_ID_that_there_is_not_fails_and_find_gives_null()
    {
        var service = new ScriptedService().Refuse("DescribeUsers", "UserNotFound", "User ID not found.", HttpStatusCode.NotFound);
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => Test.ListAsync(connection.Users.DescribeAsync(new UserQuery { UserId = "nobody" }, Test.Token)));

        Assert.Equal(("UserNotFound", "nobody", "request-2"), (error.ErrorId, error.Target, error.RequestId));
        Assert.Equal("DescribeUsers 'nobody': User ID not found.", error.Message);
        Assert.Null(await connection.Users.FindAsync("nobody", Test.Token));
    }

    [Fact]
    public async Task Ensure_creates_what_is_absent()
    {
        var service = Absent().On("CreateUser", Xml.User());
        using var connection = Test.Connect(service);

        var outcome = await connection.Users.EnsureAsync(_app, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Created, outcome.Result);
        Assert.Equal(["DescribeUsers", "CreateUser"], service.Operations);
    }

    [Fact]
    public async Task Ensure_does_nothing_where_the_access_string_means_the_same()
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User(access: "on ~app:* -@all +@read")));
        using var connection = Test.Connect(service);

        var outcome = await connection.Users.EnsureAsync(_app, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Unchanged, outcome.Result);
        Assert.Equal(["DescribeUsers"], service.Operations);
    }

    [Fact]
    public async Task Ensure_changes_only_what_differs_in_one_call()
    {
        var service = new ScriptedService()
            .On("DescribeUsers", Xml.Users(Xml.User(access: "on ~other:* -@all +@read")))
            .On("ModifyUser", Xml.User(status: "modifying"));
        using var connection = Test.Connect(service);

        var outcome = await connection.Users.EnsureAsync(_app, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Updated, outcome.Result);
        Assert.Equal(["AccessString"], outcome.Differences);
        Assert.Equal(["DescribeUsers", "ModifyUser"], service.Operations);
        Assert.Equal("on ~app:* +@read", service.Calls[1]["AccessString"]);
        Assert.Empty(service.Calls[1].List("Passwords"));
    }

    [Fact]
    public async Task Ensure_tells_the_differences_where_it_is_not_to_converge()
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User(access: "off -@all", auth: "no-password")));
        using var connection = Test.Connect(service);

        var outcome = await connection.Users.EnsureAsync(_app, converge: false, Test.Token);

        Assert.Equal(EnsureResult.Different, outcome.Result);
        Assert.Equal(["AccessString", "AuthenticationMode"], outcome.Differences);
        Assert.Equal(["DescribeUsers"], service.Operations);
    }

    [Theory]
    [InlineData("other", "redis", "UserName")]
    [InlineData("app", "valkey", "Engine")]
    public async Task Ensure_refuses_to_converge_what_cannot_be_changed(string name, string engine, string property)
    {
        var service = new ScriptedService().On("DescribeUsers", Xml.Users(Xml.User("app", name, engine: engine)));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<EcException>(() => connection.Users.EnsureAsync(_app, converge: true, Test.Token));

        Assert.Equal(("CannotConverge", "app"), (error.ErrorId, error.Target));
        Assert.Contains(property, error.Message, StringComparison.Ordinal);
        Assert.Equal(["DescribeUsers"], service.Operations);
    }

    [Fact]
    public async Task Ensure_ends_well_when_someone_else_creates_the_user_in_between()
    {
        var service = Absent()
            .On("DescribeUsers", Xml.Users(Xml.User()))
            .Refuse("CreateUser", "UserAlreadyExists", "User ID already exists.");
        using var connection = Test.Connect(service);

        var outcome = await connection.Users.EnsureAsync(_app, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Unchanged, outcome.Result);
        Assert.Equal(["DescribeUsers", "CreateUser", "DescribeUsers"], service.Operations);
    }

    [Fact]
    public async Task Ensure_waits_for_a_deletion_under_way_and_creates_anew()
    {
        var service = new ScriptedService()
            .On("DescribeUsers", Xml.Users(Xml.User(status: "deleting")))
            .On("DescribeUsers", Xml.Users(Xml.User(status: "deleting")))
            .Refuse("DescribeUsers", "UserNotFound", status: HttpStatusCode.NotFound)
            .On("CreateUser", Xml.User(status: "creating"));
        using var connection = Test.Connect(service);

        var outcome = await connection.Users.EnsureAsync(_app, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Created, outcome.Result);
        Assert.Equal("CreateUser", service.Operations.Last());
    }

    [Fact]
    public async Task A_create_whose_answer_was_lost_is_recognised_as_its_own()
    {
        var service = new ScriptedService()
            .On("CreateUser", _ => throw new IOException("The connection was closed."))
            .Refuse("CreateUser", "UserAlreadyExists", "User ID already exists.")
            .On("DescribeUsers", Xml.Users(Xml.User(status: "creating")));
        using var connection = Test.Connect(service);

        User user = await connection.Users.CreateAsync(_app, Test.Token);

        Assert.Equal("creating", user.Status);
        Assert.Equal(["CreateUser", "CreateUser", "DescribeUsers"], service.Operations);
    }

    [Fact]
    public async Task A_user_that_was_there_before_a_lost_answer_is_not_taken_for_its_own()
    {
        var service = new ScriptedService()
            .On("CreateUser", _ => throw new IOException("The connection was closed."))
            .Refuse("CreateUser", "UserAlreadyExists", "User ID already exists.")
            .On("DescribeUsers", Xml.Users(Xml.User(access: "off -@all")));
        using var connection = Test.Connect(service);

        await Assert.ThrowsAsync<ResourceExistsException>(() => connection.Users.CreateAsync(_app, Test.Token));
    }

    [Fact]
    public async Task Already_exists_without_a_lost_answer_is_an_error_at_once()
    {
        var service = new ScriptedService().Refuse("CreateUser", "UserAlreadyExists", "User ID already exists.");
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ResourceExistsException>(() => connection.Users.CreateAsync(_app, Test.Token));

        Assert.Equal(ErrorKind.AlreadyExists, error.Kind);
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task Modify_of_a_busy_user_waits_and_tries_again()
    {
        var service = new ScriptedService()
            .Refuse("ModifyUser", "InvalidUserState", "User ID has status modifying. Only active users can be modified.")
            .On("ModifyUser", Xml.User(status: "modifying"))
            .On("DescribeUsers", Xml.Users(Xml.User(status: "modifying")))
            .On("DescribeUsers", Xml.Users(Xml.User(status: "modifying")))
            .On("DescribeUsers", Xml.Users(Xml.User()));
        using var connection = Test.Connect(service);

        await connection.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "off -@all" }, Test.Token);

        Assert.Equal(["ModifyUser", "DescribeUsers", "DescribeUsers", "DescribeUsers", "ModifyUser"], service.Operations);
    }

    [Fact]
    public async Task A_user_busy_beyond_the_limit_gives_the_services_own_refusal()
    {
        var clock = new SkippingClock();
        var service = new ScriptedService()
            .Refuse("ModifyUser", "InvalidUserState", "User ID has status modifying.")
            .On("DescribeUsers", Xml.Users(Xml.User(status: "modifying")));
        using var connection = Test.Connect(service, clock);
        DateTimeOffset start = clock.GetUtcNow();

        var error = await Assert.ThrowsAsync<ResourceStateException>(
            () => connection.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "off -@all" }, Test.Token));

        Assert.Equal("InvalidUserState", error.ErrorId);
        Assert.Equal(TimeSpan.FromMinutes(15), clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task A_refusal_that_no_waiting_mends_is_passed_on()
    {
        var service = new ScriptedService()
            .Refuse("DeleteUser", "DefaultUserAssociatedToUserGroup", "User is associated to user group(s) as a default user and can't be deleted.")
            .On("DescribeUsers", Xml.Users(Xml.User()));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ResourceStateException>(() => connection.Users.DeleteAsync("app", Test.Token));

        Assert.Equal("DefaultUserAssociatedToUserGroup", error.ErrorId);
    }

    [Fact]
    public async Task The_accounts_own_default_user_is_protected()
    {
        var service = new ScriptedService();
        using var connection = Test.Connect(service);

        var onDelete = await Assert.ThrowsAsync<InvalidInputException>(() => connection.Users.DeleteAsync("Default", Test.Token));
        var onModify = await Assert.ThrowsAsync<InvalidInputException>(
            () => connection.Users.ModifyAsync(new UserChange { UserId = "default", AccessString = "off -@all" }, Test.Token));

        Assert.Equal(["DefaultUserProtected", "DefaultUserProtected"], [onDelete.ErrorId, onModify.ErrorId]);
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task Modify_without_a_change_is_refused()
    {
        using var connection = Test.Connect(new ScriptedService());

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.Users.ModifyAsync(new UserChange { UserId = "app" }, Test.Token));

        Assert.Equal("NothingToChange", error.ErrorId);
    }

    private static ScriptedService Absent() =>
        new ScriptedService().Refuse("DescribeUsers", "UserNotFound", "User ID not found.", HttpStatusCode.NotFound);
}
