using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Files;

/// <summary>Gathers what is wrong with a file, so that all of it is told at once.</summary>
/// <param name="file">The file's path, as it was given.</param>
public sealed class FileMistakes(string file)
{
    private readonly List<FileMistake> _mistakes = [];

    /// <summary>The file's path, as it was given.</summary>
    public string File { get; } = file;

    /// <summary>How many mistakes there are so far.</summary>
    public int Count => _mistakes.Count;

    /// <summary>Adds a mistake.</summary>
    /// <param name="position">Where it is; null for the file as a whole.</param>
    /// <param name="message">What is wrong, and what would be right. Never repeats a secret.</param>
    public void Add(FilePosition? position, string message) => _mistakes.Add(new FileMistake(position ?? new FilePosition(File, 1, 1), message));

    /// <summary>Takes what breaks a rule as a mistake.</summary>
    /// <param name="position">Where it is; null for the file as a whole.</param>
    /// <param name="check">Checks the rule.</param>
    internal void Try(FilePosition? position, Action check)
    {
        try
        {
            check();
        }
        catch (InvalidInputException error)
        {
            Add(position, error.Message);
        }
    }

    /// <summary>Takes what breaks a rule as a mistake.</summary>
    /// <typeparam name="T">What the rule gives.</typeparam>
    /// <param name="position">Where it is; null for the file as a whole.</param>
    /// <param name="check">Checks the rule.</param>
    /// <returns>Null if it is broken.</returns>
    internal T? Try<T>(FilePosition? position, Func<T> check)
        where T : class
    {
        T? result = null;
        Try(position, () => { result = check(); });
        return result;
    }

    /// <summary>Tells all mistakes, in the order of the file.</summary>
    /// <exception cref="FileInvalidException">There are any: <c>FileInvalid</c>.</exception>
    public void ThrowIfAny()
    {
        if (ToException() is { } error)
        {
            throw error;
        }
    }

    /// <summary>The error that tells all mistakes, in the order of the file; null if there are none.</summary>
    /// <param name="innerException">The cause, where there is one.</param>
    public FileInvalidException? ToException(Exception? innerException = null) => _mistakes.Count == 0
        ? null
        : new FileInvalidException(File, [.. _mistakes.OrderBy(m => m.Position.Line).ThenBy(m => m.Position.Column)], innerException);
}
