using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>What a real server said of an access string. See Vectors/README.md.</summary>
internal sealed record Vector(
    string Access, string? Error, string? List, string[]? Flags, string? Commands, JsonElement Keys, JsonElement Channels,
    VectorSelector[]? Selectors, VectorCheck[]? Checks)
{
    public const string FolderVariable = "ECRBAC_ACL_VECTORS";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The files to run: those of the folder that the environment names, else the project's own.</summary>
    public static IReadOnlyList<string> Files()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        return [.. Directory.EnumerateFiles(string.IsNullOrEmpty(folder) ? Path.Combine(AppContext.BaseDirectory, "Vectors") : folder)
            .Where(f => f.EndsWith(".jsonl", StringComparison.Ordinal) || f.EndsWith(".jsonl.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file line by line, however large it is.</summary>
    public static IEnumerable<Vector> Read(string file)
    {
        using Stream stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return JsonSerializer.Deserialize<Vector>(line, Options)!;
            }
        }
    }
}

/// <summary>A selector as ACL GETUSER tells it.</summary>
internal sealed record VectorSelector(string Commands, string Keys, string Channels);

/// <summary>A command line and the server's verdict on it.</summary>
internal sealed record VectorCheck([property: JsonPropertyName("argv")] string[] Arguments, string Verdict, string Said);
