using System.Buffers.Binary;

namespace ElastiCacheRbac.Local.State;

/// <summary>Looks through SQLite's write-ahead log for damage, which SQLite itself takes for the log's end.</summary>
/// <remarks>
/// The log's frames carry checksums, each going on from the one before. SQLite plays the frames back as far as they hold, since that is where a
/// process that was killed left off; what comes behind a damaged frame would be gone without a word. But a transaction is begun only when the one
/// before is on disk. So if a frame does not hold, and behind it a transaction is whole and another one has begun, the log was damaged later.
/// What cannot be told from a change that was never acknowledged: damage in the last two transactions of a log, and a log that was cut off
/// between two frames, or is gone. The state file takes the log over at every start, so that this is what was changed since.
/// Source of the format: https://www.sqlite.org/fileformat2.html, section 4.
/// </remarks>
internal static class WriteAheadLog
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;
    private const uint Magic = 0x377f0682;

    /// <summary>Whether nothing tells that the log was damaged.</summary>
    /// <param name="path">The log, which may not exist.</param>
    public static bool IsWhole(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderSize];
        if (!Fill(file, header))
        {
            // It was begun and never used.
            return true;
        }

        // Frames are written when the header is on disk.
        uint magic = Word(header, 0);
        bool isBigEndian = magic == Magic + 1;
        var sum = Checksum.Of(header, 0, 24, default, isBigEndian);
        return (magic == Magic || isBigEndian) && sum == Checksum.At(header, 24)
            ? HoldsToItsEnd(file, header, sum, isBigEndian)
            : file.Length < HeaderSize + FrameHeaderSize;
    }

    private static bool HoldsToItsEnd(FileStream file, byte[] header, Checksum sum, bool isBigEndian)
    {
        var frame = new byte[FrameHeaderSize + (int)Word(header, 8)];
        bool isBroken = false;
        bool hasCommitBehind = false;
        while (Fill(file, frame))
        {
            // Where one does not hold, the next goes on from what it says of itself.
            bool holds = IsOfThisLog(frame, header) && sum.Next(frame, isBigEndian) == Checksum.At(frame, 16);
            sum = Checksum.At(frame, 16);
            if (!holds)
            {
                isBroken = true;
            }
            else if (isBroken)
            {
                if (hasCommitBehind)
                {
                    return false;
                }

                hasCommitBehind = Word(frame, 4) != 0;
            }
        }

        return true;
    }

    // Behind its end a log may hold frames of an earlier one, in whose place it was written. They have other salts.
    private static bool IsOfThisLog(byte[] frame, byte[] header) => Word(frame, 8) == Word(header, 16) && Word(frame, 12) == Word(header, 20);

    private static uint Word(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset));

    private static bool Fill(FileStream file, byte[] buffer)
    {
        int filled = 0;
        while (filled < buffer.Length)
        {
            int read = file.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
            {
                return false;
            }

            filled += read;
        }

        return true;
    }

    private readonly record struct Checksum(uint First, uint Second)
    {
        public static Checksum At(byte[] bytes, int offset) => new(Word(bytes, offset), Word(bytes, offset + 4));

        public static Checksum Of(byte[] bytes, int offset, int length, Checksum before, bool isBigEndian)
        {
            (uint first, uint second) = before;
            for (int i = offset; i < offset + length; i += 8)
            {
                Span<byte> pair = bytes.AsSpan(i, 8);
                unchecked
                {
                    first += (isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(pair) : BinaryPrimitives.ReadUInt32LittleEndian(pair)) + second;
                    second += (isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(pair.Slice(4)) : BinaryPrimitives.ReadUInt32LittleEndian(pair.Slice(4))) + first;
                }
            }

            return new Checksum(first, second);
        }

        /// <summary>The checksum behind a frame: over the beginning of its header, and its page.</summary>
        public Checksum Next(byte[] frame, bool isBigEndian) =>
            Of(frame, FrameHeaderSize, frame.Length - FrameHeaderSize, Of(frame, 0, 8, this, isBigEndian), isBigEndian);
    }
}
