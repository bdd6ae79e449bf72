using System.Security.Cryptography;
using ElastiCacheRbac.Local.Security;

namespace ElastiCacheRbac.Local.State;

/// <summary>What is kept of a password or an AUTH token: enough to tell whether a secret is the same, not what it is.</summary>
/// <remarks>
/// One round of SHA-256 with a salt, not a slow hash: nobody logs in here, the secrets are those of a rehearsal, and
/// thousands of users are created a second. A slow hash would make the control plane slow and protect no more than that.
/// </remarks>
internal sealed record SecretHash(string Salt, string Hash)
{
    private const int SaltLength = 16;

    public static SecretHash Of(string secret)
    {
        var salt = new byte[SaltLength];
        using (var random = RandomNumberGenerator.Create())
        {
            random.GetBytes(salt);
        }

        return new SecretHash(Convert.ToBase64String(salt), Convert.ToBase64String(Hashes.HmacSha256(salt, secret)));
    }

    public bool Matches(string secret) => Hash == Convert.ToBase64String(Hashes.HmacSha256(Convert.FromBase64String(Salt), secret));
}
