using ElastiCacheRbac.Files;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Errors;

/// <content>Files of desired state and of audit settings.</content>
internal static partial class Messages
{
    private const int MaximumMistakes = 50;

    public static string FileInvalid(string file, IReadOnlyList<FileMistake> mistakes) => string.Join(
        Environment.NewLine,
        [
            $"'{file}' has {CountedNoun.Of(mistakes.Count, "mistake")}; nothing was done:",
            .. mistakes.Take(MaximumMistakes).Select(m => m.ToString()),
            .. mistakes.Count > MaximumMistakes ? new[] { FormattableString.Invariant($"And {mistakes.Count - MaximumMistakes} more.") } : [],
        ]);

    public static string FileFormatUnknown(string file) =>
        $"The format of '{file}' is told by its extension: .yml or .yaml, .json, or .psd1.";

    public static string FileNotFound(string file) => $"There is no file '{file}'.";

    public static string FileUnreadable(string file, string reason) => $"'{file}' cannot be read. {reason}";

    public static string FileExists(string file) => $"There is a file '{file}' already. Say -Force to replace it.";

    public static string FileUnwritable(string file, string reason) => $"'{file}' cannot be written. {reason}";

    public static string FileTooLarge(string file, int maximum) =>
        FormattableString.Invariant($"'{file}' is larger than {maximum / (1024 * 1024)} MB, and was not read.");

    public static string FileNotText() => "This is no text: a file is UTF-8, or has the byte order mark of UTF-8 or UTF-16.";
}
