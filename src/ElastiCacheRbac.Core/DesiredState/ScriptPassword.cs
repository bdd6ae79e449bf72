using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState;

/// <summary>A password that a script block reads: it finds the user ID in <c>$_</c> and writes one SecureString or PSCredential.</summary>
/// <param name="Script">The script block's text.</param>
/// <param name="Position">Where the file says so; null if it comes from no file.</param>
public sealed record ScriptPassword(string Script, FilePosition? Position = null) : PasswordReference(Position);
