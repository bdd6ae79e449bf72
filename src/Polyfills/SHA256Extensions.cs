namespace System.Security.Cryptography;

/// <summary>Members of newer frameworks that the source uses, for the netstandard2.0 build.</summary>
internal static class SHA256Extensions
{
    extension(SHA256)
    {
        /// <summary>The hash of bytes.</summary>
        public static byte[] HashData(byte[] source)
        {
            using var algorithm = SHA256.Create();
            return algorithm.ComputeHash(source);
        }
    }
}
