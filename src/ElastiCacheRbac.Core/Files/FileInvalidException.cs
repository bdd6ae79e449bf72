using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Files;

/// <summary>A file is broken, or says what cannot be: <c>FileInvalid</c>. Tells all its mistakes at once.</summary>
public sealed class FileInvalidException : EcException
{
    /// <param name="file">The file.</param>
    /// <param name="mistakes">What is wrong with it, at least one, in the order of the file.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public FileInvalidException(string file, IReadOnlyList<FileMistake> mistakes, Exception? innerException = null)
        : base(nameof(Messages.FileInvalid), ErrorKind.InvalidInput, Messages.FileInvalid(file, mistakes), file, innerException) =>
        // An array, which PowerShell can index; not every list that a compiler makes is one for it.
        Mistakes = mistakes.ToArray();

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<FileMistake> Mistakes { get; }
}
