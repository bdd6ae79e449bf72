using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState;

/// <summary>Gets the passwords that a file refers to.</summary>
internal static class PasswordReferences
{
    private const string GetSecret = "Get-Secret";

    /// <summary>Gets a password, on the pipeline thread, and checks it, so that a bad one is told before anything is changed.</summary>
    /// <param name="cmdlet">The cmdlet whose session it is gotten in.</param>
    /// <param name="reference">Where it is kept.</param>
    /// <param name="userId">Whose password it is.</param>
    /// <exception cref="EcException">
    /// There is none: <c>PasswordVariableMissing</c>, <c>SecretManagementMissing</c>, <c>VaultSecretUnreadable</c> or <c>SecretUnreadable</c>.
    /// </exception>
    /// <exception cref="InvalidInputException">It breaks the rule for passwords: <c>PasswordLength</c> or <c>PasswordCharacter</c>.</exception>
    public static SecureString Resolve(PSCmdlet cmdlet, PasswordReference reference, string userId)
    {
        SecureString password = reference switch
        {
            EnvironmentPassword environment => OfEnvironment(environment, userId),
            VaultPassword vault => OfVault(cmdlet, vault, userId),
            ScriptPassword script => OfScript(script, userId),
            _ => throw new ArgumentOutOfRangeException(nameof(reference)),
        };
        try
        {
            PasswordRule.Check(password);
            return password;
        }
        catch (InvalidInputException error)
        {
            throw new InvalidInputException(error.ErrorId, $"{Place(reference)}A password of '{userId}' cannot be used. {error.Message}", userId);
        }
    }

    private static SecureString OfEnvironment(EnvironmentPassword reference, string userId)
    {
        string? value = Environment.GetEnvironmentVariable(reference.Variable);
        return string.IsNullOrEmpty(value)
            ? throw new EcException(
                "PasswordVariableMissing", ErrorKind.InvalidInput,
                $"{Place(reference)}The environment variable {reference.Variable}, which is to hold a password of '{userId}', is not set.", userId)
            : Secure(value!);
    }

    private static SecureString OfScript(ScriptPassword reference, string userId)
    {
        try
        {
            return new SecretSource(ScriptBlock.Create(reference.Script)).Read(userId);
        }
        catch (ParseException error)
        {
            throw new EcException(
                "SecretUnreadable", ErrorKind.InvalidInput,
                $"{Place(reference)}The script that reads a password of '{userId}' is no PowerShell: {error.Message}", userId, error);
        }
    }

    private static SecureString OfVault(PSCmdlet cmdlet, VaultPassword reference, string userId)
    {
        if (cmdlet.InvokeCommand.GetCommand(GetSecret, CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias) is not { } command)
        {
            throw new EcException(
                "SecretManagementMissing", ErrorKind.InvalidInput,
                $"{Place(reference)}A password of '{userId}' is in a vault, and there is no {GetSecret} to read it: Install-Module Microsoft.PowerShell.SecretManagement.",
                userId);
        }

        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(command).AddParameter("Name", reference.Secret).AddParameter("ErrorAction", ActionPreference.Stop);
        if (reference.Vault is not null)
        {
            shell.AddParameter("Vault", reference.Vault);
        }

        try
        {
            return shell.Invoke() is [var only] && SecretTransformationAttribute.Secret(only) is { } secret
                ? secret
                : throw Unreadable(reference, userId, $"{GetSecret} is to write one SecureString or PSCredential.");
        }
        catch (RuntimeException error)
        {
            throw Unreadable(reference, userId, error.Message, error);
        }
    }

    private static EcException Unreadable(VaultPassword reference, string userId, string reason, Exception? cause = null) => new(
        "VaultSecretUnreadable", ErrorKind.InvalidInput,
        $"{Place(reference)}The secret '{reference.Secret}'{(reference.Vault is null ? "" : $" of the vault '{reference.Vault}'")}, a password of '{userId}', cannot be read. {reason}",
        userId, cause);

    private static SecureString Secure(string value)
    {
        SecureString secret = new();
        foreach (char c in value)
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }

    private static string Place(PasswordReference reference) => reference.Position is null ? string.Empty : $"{reference.Position}: ";
}
