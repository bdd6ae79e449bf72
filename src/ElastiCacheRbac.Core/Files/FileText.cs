using System.Text;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Files;

/// <summary>Reads the text of data files, UTF-8 or what a byte order mark says, and writes files of UTF-8 without a mark.</summary>
public static class FileText
{
    /// <summary>The most bytes that a data file has. A full account's is well under one megabyte.</summary>
    public const int MaximumSize = 4 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="shown">The path that errors tell; null for the path itself.</param>
    /// <exception cref="EcException">There is no such file, it cannot be read, or it is too large: <c>FileNotFound</c>, <c>FileUnreadable</c>, <c>FileTooLarge</c>.</exception>
    /// <exception cref="FileInvalidException">It is no text.</exception>
    public static string Read(string path, string? shown = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = shown ?? path;
        try
        {
            return Decode(ReadBytes(path, name), name);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EcException(nameof(Messages.FileNotFound), ErrorKind.NotFound, Messages.FileNotFound(name), name, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new EcException(nameof(Messages.FileUnreadable), ErrorKind.InvalidInput, Messages.FileUnreadable(name, Reason(path, error)), name, error);
        }
    }

    /// <summary>Writes a file. Its folder has to exist.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="text">All that is to be in it.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="shown">The path that errors tell; null for the path itself.</param>
    /// <exception cref="EcException">There is such a file already, or it cannot be written: <c>FileExists</c>, <c>FileUnwritable</c>.</exception>
    public static void Write(string path, string text, bool overwrite, string? shown = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = shown ?? path;
        try
        {
            using FileStream stream = new(path, overwrite ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(text);
        }
        catch (IOException error) when (!overwrite && File.Exists(path))
        {
            throw new EcException(nameof(Messages.FileExists), ErrorKind.AlreadyExists, Messages.FileExists(name), name, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new EcException(nameof(Messages.FileUnwritable), ErrorKind.InvalidInput, Messages.FileUnwritable(name, Reason(path, error)), name, error);
        }
    }

    private static byte[] ReadBytes(string path, string name)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and int count)
        {
            bytes.Write(buffer, 0, count);

            // Counted as it comes: a pipe or a device tells no length beforehand.
            if (bytes.Length > MaximumSize)
            {
                throw new InvalidInputException(nameof(Messages.FileTooLarge), Messages.FileTooLarge(name, MaximumSize), name);
            }
        }

        return bytes.ToArray();
    }

    private static string Decode(byte[] bytes, string name)
    {
        (Encoding encoding, int mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, throwOnInvalidBytes: true), 3),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true), 2),
            _ => ((Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true), 0),
        };
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException error)
        {
            FileMistakes mistakes = new(name);
            string before = Encoding.GetEncoding(encoding.CodePage).GetString(bytes, mark, Math.Min(Math.Max(error.Index, 0), bytes.Length - mark));
            mistakes.Add(
                new FilePosition(name, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), Messages.FileNotText());
            throw mistakes.ToException(error)!;
        }
    }

    private static string Reason(string path, Exception error) => Directory.Exists(path) ? "It is a folder." : error.Message;
}
