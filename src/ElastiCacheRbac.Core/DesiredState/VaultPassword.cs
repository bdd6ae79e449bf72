using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState;

/// <summary>A password in a vault of SecretManagement (<c>Get-Secret</c>).</summary>
/// <param name="Secret">The secret's name.</param>
/// <param name="Vault">The vault's name; null for the first vault that has the secret.</param>
/// <param name="Position">Where the file says so; null if it comes from no file.</param>
public sealed record VaultPassword(string Secret, string? Vault = null, FilePosition? Position = null) : PasswordReference(Position);
