using System.Security;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Users;

/// <summary>
/// Changes a user's password without breaking a client: first the new one beside the present one, then, when every client has it, the new
/// one alone. Connections stay throughout.
/// </summary>
public sealed class PasswordRotationService
{
    private readonly UserService _users;

    internal PasswordRotationService(UserService users) => _users = users;

    /// <summary>Has the user take a new password beside the present one.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="presentPassword">The present password. The service does not tell it, so it has to be given again to stay; it cannot be checked.</param>
    /// <param name="newPassword">The new password.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="InvalidInputException">A password breaks the rule, or they are the same; nothing was sent.</exception>
    /// <exception cref="EcException">The user has no password (<c>NoPasswordToRotate</c>), or two (<c>RotationUnderWay</c>); nothing was changed.</exception>
    public Task<User> StartAsync(
        string userId, SecureString presentPassword, SecureString newPassword, CancellationToken cancellationToken = default) =>
        _users.ModifyAsync(PasswordRotation.Start(userId, presentPassword, newPassword), PasswordRotation.ThrowIfCannotStart, cancellationToken);

    /// <summary>Has the user take the new password only.</summary>
    /// <param name="userId">The user's ID.</param>
    /// <param name="newPassword">The new password.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="InvalidInputException">The password breaks the rule; nothing was sent.</exception>
    /// <exception cref="EcException">The user has no password (<c>NoPasswordToRotate</c>), or one only (<c>RotationNotUnderWay</c>); nothing was changed.</exception>
    public Task<User> CompleteAsync(string userId, SecureString newPassword, CancellationToken cancellationToken = default) =>
        _users.ModifyAsync(PasswordRotation.Complete(userId, newPassword), PasswordRotation.ThrowIfCannotComplete, cancellationToken);
}
