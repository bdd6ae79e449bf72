using System.Security;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Secrets;

namespace ElastiCacheRbac.Users;

/// <summary>The two changes of a password rotation: the new password beside the present one, then the new one alone.</summary>
public static class PasswordRotation
{
    /// <summary>The change that starts a rotation.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="presentPassword">The present password.</param>
    /// <param name="newPassword">The new password.</param>
    /// <exception cref="InvalidInputException">A password breaks the rule, or they are the same: <c>NewPasswordIsOld</c>.</exception>
    public static UserChange Start(string userId, SecureString presentPassword, SecureString newPassword)
    {
        UserChange change = UserRules.Check(new UserChange { UserId = userId, Passwords = [presentPassword, newPassword] });
        return SecretReader.AreSame(presentPassword, newPassword)
            ? throw new InvalidInputException(nameof(Messages.NewPasswordIsOld), Messages.NewPasswordIsOld(), change.UserId)
            : change;
    }

    /// <summary>The change that completes a rotation.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="newPassword">The new password.</param>
    /// <exception cref="InvalidInputException">The password breaks the rule.</exception>
    public static UserChange Complete(string userId, SecureString newPassword) =>
        UserRules.Check(new UserChange { UserId = userId, Passwords = [newPassword] });

    /// <summary>Refuses to start a rotation of a user that has no password, or two.</summary>
    /// <param name="user">The user as it is.</param>
    /// <exception cref="EcException"><c>NoPasswordToRotate</c> or <c>RotationUnderWay</c>.</exception>
    public static void ThrowIfCannotStart(User user)
    {
        ThrowIfWithoutPassword(user);
        if (user.PasswordCount >= PasswordRule.MaximumCount)
        {
            throw new EcException(
                nameof(Messages.RotationUnderWay), ErrorKind.InvalidState, Messages.RotationUnderWay(user.UserId), user.UserId);
        }
    }

    /// <summary>Refuses to complete a rotation of a user that does not have two passwords.</summary>
    /// <param name="user">The user as it is.</param>
    /// <exception cref="EcException"><c>NoPasswordToRotate</c> or <c>RotationNotUnderWay</c>.</exception>
    public static void ThrowIfCannotComplete(User user)
    {
        ThrowIfWithoutPassword(user);
        if (user.PasswordCount < PasswordRule.MaximumCount)
        {
            throw new EcException(
                nameof(Messages.RotationNotUnderWay), ErrorKind.InvalidState, Messages.RotationNotUnderWay(user.UserId), user.UserId);
        }
    }

    private static void ThrowIfWithoutPassword(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.AuthenticationMode != AuthenticationMode.Password)
        {
            throw new EcException(
                nameof(Messages.NoPasswordToRotate), ErrorKind.InvalidState, Messages.NoPasswordToRotate(user.UserId), user.UserId);
        }
    }
}
