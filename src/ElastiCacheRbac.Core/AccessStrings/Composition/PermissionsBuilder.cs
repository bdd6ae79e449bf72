using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Gathers permissions that hold together, as a user's own or those of a selector.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
/// <remarks>Command rules keep their order, which matters. Names are checked when the access string is built, all at once.</remarks>
public abstract class PermissionsBuilder<TBuilder>
    where TBuilder : PermissionsBuilder<TBuilder>
{
    private readonly List<string> _keys = [];
    private readonly List<string> _channels = [];
    private readonly List<string> _commands = [];

    private protected PermissionsBuilder()
    {
    }

    /// <summary>The rules: keys, channels, then commands.</summary>
    private protected IEnumerable<string> Rules => _keys.Concat(_channels).Concat(_commands);

    /// <summary>Allows every command, those of modules and of later versions too; ElastiCache's own restrictions stay.</summary>
    public TBuilder AllowAllCommands() => Add(_commands, "+@all", string.Empty);

    /// <summary>Allows a command (<c>get</c>), a subcommand (<c>client|list</c>) or a command with one first argument (<c>select|0</c>).</summary>
    /// <param name="name">The name in any case.</param>
    /// <exception cref="InvalidInputException">It is empty or has white space: <c>RulePartInvalid</c>.</exception>
    public TBuilder AllowCommand(string name) => Add(_commands, "+", name, mayBeEmpty: false);

    /// <summary>Takes a command or subcommand away again.</summary>
    /// <param name="name">The name in any case.</param>
    /// <exception cref="InvalidInputException">It is empty or has white space: <c>RulePartInvalid</c>.</exception>
    public TBuilder DenyCommand(string name) => Add(_commands, "-", name, mayBeEmpty: false);

    /// <summary>Allows the commands of a category.</summary>
    /// <param name="name">The category, such as <c>read</c>.</param>
    /// <exception cref="InvalidInputException">It is empty or has white space: <c>RulePartInvalid</c>.</exception>
    public TBuilder AllowCategory(string name) => Add(_commands, "+@", name, mayBeEmpty: false);

    /// <summary>Takes the commands of a category away again.</summary>
    /// <param name="name">The category, such as <c>dangerous</c>.</param>
    /// <exception cref="InvalidInputException">It is empty or has white space: <c>RulePartInvalid</c>.</exception>
    public TBuilder DenyCategory(string name) => Add(_commands, "-@", name, mayBeEmpty: false);

    /// <summary>Allows every key.</summary>
    public TBuilder AllKeys() => Add(_keys, "~*", string.Empty);

    /// <summary>Allows the keys that a pattern matches.</summary>
    /// <param name="pattern">Such as <c>app:*</c>.</param>
    /// <param name="access">What may be done to them; less than both needs engine 7.0.</param>
    /// <exception cref="InvalidInputException">The pattern has white space: <c>RulePartInvalid</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The access is none.</exception>
    public TBuilder Keys(string pattern, KeyAccess access = KeyAccess.ReadWrite) => Add(
        _keys,
        access switch
        {
            KeyAccess.Read => "%R~",
            KeyAccess.Write => "%W~",
            KeyAccess.ReadWrite => "~",
            _ => throw new ArgumentOutOfRangeException(nameof(access)),
        },
        pattern);

    /// <summary>Allows every channel.</summary>
    public TBuilder AllChannels() => Add(_channels, "&*", string.Empty);

    /// <summary>Allows the channels that a pattern matches; from engine 7.0 on, where a user begins with none.</summary>
    /// <param name="pattern">Such as <c>news:*</c>.</param>
    /// <exception cref="InvalidInputException">The pattern has white space: <c>RulePartInvalid</c>.</exception>
    public TBuilder Channels(string pattern) => Add(_channels, "&", pattern);

    private TBuilder Add(List<string> rules, string sign, string part, bool mayBeEmpty = true)
    {
        rules.Add(sign + RulePart.Check(part, mayBeEmpty));
        return (TBuilder)this;
    }
}
