using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Users;

/// <summary>The base of the two cmdlets of a password rotation.</summary>
public abstract class EcRotationCmdlet : EcChangeCmdlet
{
    /// <summary>The user whose password changes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string UserId { get; set; } = "";

    /// <summary>
    /// The new password, as SecureString or PSCredential; or a script block that reads it, such as from a vault, and finds the
    /// user ID in $_.
    /// </summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation(TakesScriptBlock = true)]
    public SecretSource? NewPassword { get; set; }

    /// <summary>Writes the changed user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected void Rotate(string userId, string description, Func<ElastiCacheConnection, CancellationToken, Task<User>> rotate)
    {
        if (ShouldProcess(userId, description))
        {
            Call(async (connection, cancel) =>
            {
                User user = await rotate(connection, cancel).ConfigureAwait(false);
                Settle(user, (options, cancelWait) => connection.Users.WaitUntilActiveAsync(userId, options, cancelWait), PassThru);
            });
        }
    }
}
