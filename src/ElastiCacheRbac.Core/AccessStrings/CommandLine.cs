using System.Text;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>A command with its arguments, as bytes ready to be decided on. Immutable.</summary>
public sealed class CommandLine
{
    private readonly ReadOnlyMemory<byte>[] _arguments;

    /// <summary>Makes a command line of its parts.</summary>
    /// <param name="arguments">The command's name and its arguments; taken as UTF-8.</param>
    public CommandLine(params string[] arguments)
        : this([.. (arguments ?? throw new ArgumentNullException(nameof(arguments))).Select(a => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(a)))])
    {
    }

    private CommandLine(ReadOnlyMemory<byte>[] arguments)
    {
        _arguments = arguments;
        Arguments = [.. arguments.Select(a => Encoding.UTF8.GetString(a.ToArray()))];
    }

    /// <summary>The command's name and its arguments as texts.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The command's name and its arguments as bytes.</summary>
    public ReadOnlySpan<ReadOnlyMemory<byte>> Bytes => _arguments;

    /// <summary>Reads a command line as redis-cli and valkey-cli do: parted by spaces, with quotes.</summary>
    /// <param name="text">Such as <c>GET app::1</c> or <c>SET "a b" 1</c>; inside double quotes <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\a</c>, <c>\b</c> and <c>\xHH</c> are known.</param>
    /// <exception cref="InvalidInputException">It is empty, or its quotes are not balanced: <c>CommandLineInvalid</c>.</exception>
    public static CommandLine Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] bytes = AsciiText.GetBytes(text);
        List<QuotedWords.Word> words = [];
        return QuotedWords.TrySplit(bytes, 0, bytes.Length, words) && words.Count > 0
            ? new CommandLine([.. words.Select(w => w.Unquoted ?? new ReadOnlyMemory<byte>(bytes, w.Start, w.Length))])
            : throw new InvalidInputException(nameof(Messages.CommandLineInvalid), Messages.CommandLineInvalid(text), text);
    }

    /// <summary>The command or subcommand that the line runs.</summary>
    /// <param name="catalogue">The commands of the engine version.</param>
    /// <exception cref="InvalidInputException">There is no such command (<c>CommandUnknown</c>), or it does not take so many arguments (<c>CommandArguments</c>).</exception>
    public CommandInfo GetCommand(EngineCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        CommandInfo command = catalogue.FindLine(_arguments) ?? catalogue.GetCommand(
            catalogue.Find(Arguments[0]) is null ? Arguments[0] : $"{Arguments[0]}|{Arguments[1]}");
        return command.Takes(_arguments.Length)
            ? command
            : throw new InvalidInputException(
                nameof(Messages.CommandArguments), Messages.CommandArguments(ToString(), command.Name, command.Arity, _arguments.Length), ToString());
    }

    /// <summary>The arguments, parted by spaces.</summary>
    public override string ToString() => string.Join(" ", Arguments);
}
