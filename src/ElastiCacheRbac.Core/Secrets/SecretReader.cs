using System.Runtime.InteropServices;
using System.Security;

namespace ElastiCacheRbac.Secrets;

/// <summary>Looks into secrets without leaving a copy behind.</summary>
internal static class SecretReader
{
    /// <summary>Something that looks at a secret's characters and keeps none.</summary>
    /// <param name="characters">The characters.</param>
    public delegate void Look(ReadOnlySpan<char> characters);

    /// <summary>Shows a secret's characters, from a buffer that is wiped afterwards.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="look">Sees the characters.</param>
    public static void Show(SecureString secret, Look look)
    {
        char[] buffer = new char[secret.Length];
        GCHandle pinned = GCHandle.Alloc(buffer, GCHandleType.Pinned);
        IntPtr unmanaged = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(unmanaged, buffer, 0, buffer.Length);
            look(buffer);
        }
        finally
        {
            Array.Clear(buffer, 0, buffer.Length);
            pinned.Free();
            Marshal.ZeroFreeGlobalAllocUnicode(unmanaged);
        }
    }

    /// <summary>Whether two secrets are the same.</summary>
    /// <param name="one">One secret.</param>
    /// <param name="other">Another.</param>
    public static bool AreSame(SecureString one, SecureString other)
    {
        char[] copy = new char[one.Length];
        bool same = false;
        try
        {
            Show(one, characters => characters.CopyTo(copy));
            Show(other, characters => same = characters.SequenceEqual(copy));
            return same;
        }
        finally
        {
            Array.Clear(copy, 0, copy.Length);
        }
    }
}
