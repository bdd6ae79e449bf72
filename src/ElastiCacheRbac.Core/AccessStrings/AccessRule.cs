using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>A rule of an access string, and where it stands.</summary>
public sealed class AccessRule
{
    private readonly string _source;

    internal AccessRule(string source, int offset, int length, in RuleSyntax syntax, IReadOnlyList<AccessRule>? rules = null)
    {
        _source = source;
        Offset = offset;
        Length = length;
        Kind = syntax.Error is null ? syntax.Kind : AccessRuleKind.Invalid;
        Allows = syntax.Allows;
        Command = syntax.Command;
        FirstArgument = syntax.FirstArgument?.Argument;
        CategoryInfo = syntax.Category;
        Pattern = syntax.Pattern;
        Access = syntax.Access;
        Rules = rules ?? [];
    }

    /// <summary>What sort of rule it is.</summary>
    public AccessRuleKind Kind { get; }

    /// <summary>Where the rule begins in the access string, in characters from 0.</summary>
    public int Offset { get; }

    /// <summary>How many characters it has.</summary>
    public int Length { get; }

    /// <summary>The rule's text, with stars for a password.</summary>
    public string Text => _source.Substring(Offset, Length);

    /// <summary>Of a command or category rule: <c>+</c>, not <c>-</c>.</summary>
    public bool Allows { get; }

    /// <summary>The command or subcommand that the rule names.</summary>
    public CommandInfo? Command { get; }

    /// <summary>The first argument that the rule names.</summary>
    public string? FirstArgument { get; }

    /// <summary>The category that the rule names, without <c>@</c>.</summary>
    public string? Category => CategoryInfo?.Name;

    /// <summary>The key or channel pattern.</summary>
    public Glob? Pattern { get; }

    /// <summary>What a key pattern allows.</summary>
    public KeyAccess Access { get; }

    /// <summary>The rules inside a selector.</summary>
    public IReadOnlyList<AccessRule> Rules { get; }

    internal CommandCategory? CategoryInfo { get; }

    /// <summary>Whether the rule says of the whole of a command that it is allowed or not.</summary>
    internal bool Decides(CommandInfo command) => Kind switch
    {
        AccessRuleKind.AllCommands or AccessRuleKind.NoCommands => true,
        AccessRuleKind.Command => Command == command || Command == command.Container,
        AccessRuleKind.Category => CategoryInfo!.Changes[command.Id],
        _ => false,
    };

    /// <summary>The rule's text.</summary>
    public override string ToString() => Text;
}
