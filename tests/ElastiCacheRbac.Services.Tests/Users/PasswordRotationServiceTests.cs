using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Users;

public sealed class PasswordRotationServiceTests : IDisposable
{
    private const string NewPassword = "an0ther-g00d-one!";
    private readonly LocalService _service = new();

    private ElastiCacheConnection Connection => _service.Connection;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task The_new_password_comes_beside_the_present_one_which_then_goes()
    {
        await CreateAsync();

        await Connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(NewPassword), Test.Token);
        User during = await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        await Connection.PasswordRotation.CompleteAsync("app", Test.Secret(NewPassword), Test.Token);
        User after = await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);

        Assert.Equal((2, 1), (during.PasswordCount, after.PasswordCount));
    }

    [Fact]
    public async Task Both_passwords_are_sent_at_the_start_and_only_the_new_one_at_the_end()
    {
        var service = new ScriptedService()
            .On("DescribeUsers", Xml.Users(Xml.User()))
            .On("DescribeUsers", Xml.Users(Xml.User().Replace("<PasswordCount>1", "<PasswordCount>2", StringComparison.Ordinal)))
            .On("ModifyUser", Xml.User(status: "modifying"));
        using var connection = Test.Connect(service);

        await connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(NewPassword), Test.Token);
        await connection.PasswordRotation.CompleteAsync("app", Test.Secret(NewPassword), Test.Token);

        Assert.Equal([[Test.Password, NewPassword], [NewPassword]], service.Calls.Where(c => c.Operation == "ModifyUser").Select(c => c.List("Passwords")));
    }

    [Fact]
    public async Task A_rotation_is_started_once_and_completed_once()
    {
        await CreateAsync();

        var early = await Assert.ThrowsAsync<EcException>(() => Connection.PasswordRotation.CompleteAsync("app", Test.Secret(NewPassword), Test.Token));
        await Connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(NewPassword), Test.Token);
        await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        var twice = await Assert.ThrowsAsync<EcException>(() => Connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(NewPassword), Test.Token));

        Assert.Equal(["RotationNotUnderWay", "RotationUnderWay"], [early.ErrorId, twice.ErrorId]);
        Assert.Equal(ErrorKind.InvalidState, twice.Kind);
    }

    [Fact]
    public async Task A_user_without_a_password_has_none_to_rotate()
    {
        await Connection.Users.CreateAsync(
            new UserSpecification { UserId = "app", UserName = "app", AccessString = "on ~* +@read", AuthenticationMode = AuthenticationMode.NoPasswordRequired }, Test.Token);

        var error = await Assert.ThrowsAsync<EcException>(() => Connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(NewPassword), Test.Token));

        Assert.Equal("NoPasswordToRotate", error.ErrorId);
    }

    [Theory]
    [InlineData("NewPasswordIsOld", Test.Password)]
    [InlineData("PasswordLength", "short")]
    public async Task A_new_password_that_cannot_be_one_is_refused_before_any_call(string errorId, string newPassword)
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(
            () => Connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(newPassword), Test.Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(_service.Operations);
    }

    private async Task CreateAsync()
    {
        await Connection.Users.CreateAsync(new UserSpecification { UserId = "app", UserName = "app", AccessString = "on ~* +@read", Passwords = [Test.Secret()] }, Test.Token);
        await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
    }
}
