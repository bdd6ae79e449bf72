using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ElastiCacheRbac.Local.Security;

/// <summary>Hashes in the form that each framework has them.</summary>
internal static class Hashes
{
    public static byte[] Sha256(byte[] data)
    {
#if NET
        return SHA256.HashData(data);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(data);
#endif
    }

    public static byte[] HmacSha256(byte[] key, string text)
    {
#if NET
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
#else
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
    }

    /// <summary>Bytes as hexadecimal digits in lower case.</summary>
    public static string Hex(byte[] bytes) => string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
