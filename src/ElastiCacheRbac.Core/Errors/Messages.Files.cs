using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Errors;

/// <content>Files of desired state and of audit settings.</content>
internal static partial class Messages
{
    private const int MaximumMistakes = 50;

    public static string FileInvalid(string file, IReadOnlyList<FileMistake> mistakes) => string.Join(
        Environment.NewLine,
        [
            FormattableString.Invariant($"'{file}' has {mistakes.Count} mistake{(mistakes.Count == 1 ? "" : "s")}; nothing was done:"),
            .. mistakes.Take(MaximumMistakes).Select(m => m.ToString()),
            .. mistakes.Count > MaximumMistakes ? new[] { FormattableString.Invariant($"And {mistakes.Count - MaximumMistakes} more.") } : [],
        ]);
}
