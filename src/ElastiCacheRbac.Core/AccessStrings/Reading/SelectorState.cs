using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>A selector while rules are applied to it, one after the other, as the engine does.</summary>
internal sealed class SelectorState(EngineCatalogue catalogue)
{
    private readonly CommandBits _commands = new(catalogue.AllCommands.Count);
    private DistinctList<Glob>? _keys;
    private List<KeyAccess>? _keyAccess;
    private DistinctList<Glob>? _channels;
    private List<CommandRule>? _commandRules;
    private Dictionary<int, DistinctList<FirstArgument>>? _firstArguments;
    private bool _includesFuture;
    private bool _allCommands;
    private bool _allKeys;
    private bool _allChannels = !catalogue.Dialect.HasChannels || catalogue.Dialect.StartsWithAllChannels;

    /// <summary>Applies a rule.</summary>
    /// <returns>Why the engine refuses it; null if it does not.</returns>
    public FindingKind? Apply(in RuleSyntax rule)
    {
        switch (rule.Kind)
        {
            case AccessRuleKind.KeyPattern when _allKeys:
                return FindingKind.PatternAfterAllKeys;
            case AccessRuleKind.ChannelPattern when _allChannels:
                return FindingKind.PatternAfterAllChannels;
            case AccessRuleKind.FirstArgument when catalogue.Dialect.RefusesArgumentOfAllowedCommand && _commands[rule.Command!.Id]:
                return FindingKind.FirstArgumentOfAllowedCommand;
            case AccessRuleKind.Password:
                return FindingKind.Syntax;
        }

        if (rule.Error is not null)
        {
            return rule.Error;
        }

        switch (rule.Kind)
        {
            case AccessRuleKind.AllKeys:
            case AccessRuleKind.ResetKeys:
                _allKeys = rule.Kind == AccessRuleKind.AllKeys;
                _keys = null;
                _keyAccess = null;
                break;
            case AccessRuleKind.AllChannels:
            case AccessRuleKind.ResetChannels:
                _allChannels = rule.Kind == AccessRuleKind.AllChannels;
                _channels = null;
                break;
            case AccessRuleKind.KeyPattern:
                AddKeyPattern(rule.Pattern!, rule.Access);
                break;
            case AccessRuleKind.ChannelPattern:
                (_channels ??= new()).TryAdd(rule.Pattern!, out _);
                break;
            case AccessRuleKind.AllCommands:
            case AccessRuleKind.NoCommands:
                SetAllCommands(rule.Kind == AccessRuleKind.AllCommands);
                break;
            case AccessRuleKind.Command:
                SetCommand(rule.Command!, rule.Allows);
                break;
            case AccessRuleKind.Category:
                SetCategory(rule.Category!, rule.Allows);
                break;
            case AccessRuleKind.FirstArgument:
                AddFirstArgument(rule.FirstArgument!);
                break;
            default:
                return FindingKind.Syntax;
        }

        return null;
    }

    /// <summary>The selector as it is now; the last thing that is asked of this.</summary>
    public Selector Build() => new(
        new CommandSet(catalogue, _commands, _includesFuture, FirstArguments()),
        _allKeys, KeyPatterns(), _allChannels, _channels is null ? [] : [.. _channels.Items], _allCommands, _commandRules);

    private KeyPattern[] KeyPatterns()
    {
        if (_keys is null)
        {
            return [];
        }

        var patterns = new KeyPattern[_keys.Items.Count];
        for (int i = 0; i < patterns.Length; i++)
        {
            patterns[i] = new KeyPattern(_keys.Items[i], _keyAccess![i]);
        }

        return patterns;
    }

    /// <summary>The first arguments that matter: those of commands that are not allowed whole.</summary>
    private IEnumerable<FirstArgument>? FirstArguments() =>
        _firstArguments?.Where(a => !_commands[a.Key]).OrderBy(a => a.Key).SelectMany(a => a.Value.Items);

    private void AddKeyPattern(Glob pattern, KeyAccess access)
    {
        _keyAccess ??= [];
        if ((_keys ??= new()).TryAdd(pattern, out int index))
        {
            _keyAccess.Add(access);
        }
        else
        {
            _keyAccess[index] |= access;
        }
    }

    private void AddFirstArgument(FirstArgument argument)
    {
        // 6.2 passes over an argument of a command that is allowed already; 7.0 and later note it, to no effect.
        if (catalogue.Dialect.HasSelectors || !_commands[argument.Command.Id])
        {
            _firstArguments ??= [];
            if (!_firstArguments.TryGetValue(argument.Command.Id, out DistinctList<FirstArgument>? arguments))
            {
                _firstArguments[argument.Command.Id] = arguments = new DistinctList<FirstArgument>(FirstArgumentComparer.Instance);
            }

            arguments.TryAdd(argument, out _);
        }

        Keep(true, $"{argument.Command.Name}|{AsciiText.ToLower(argument.Argument)}");
    }

    private void SetAllCommands(bool allowed)
    {
        _commands.Clear();
        if (allowed)
        {
            _commands.Change(catalogue.AllBits, true);
        }

        _includesFuture = allowed;
        _allCommands = allowed;
        _firstArguments = null;
        _commandRules = null;
    }

    private void SetCommand(CommandInfo command, bool allowed)
    {
        _commands.Set(command, allowed);
        _allCommands &= allowed;
        _firstArguments?.Remove(command.Id);
        Keep(allowed, command.Name);
    }

    private void SetCategory(CommandCategory category, bool allowed)
    {
        _commands.Change(category.Changes, allowed);
        _allCommands &= allowed;
        foreach (int id in _firstArguments is null ? [] : _firstArguments.Keys.Where(id => category.Changes[id]).ToArray())
        {
            _firstArguments!.Remove(id);
        }

        Keep(allowed, category.RuleName);
    }

    private void Keep(bool allowed, string name)
    {
        if (catalogue.Dialect.KeepsCommandRules)
        {
            (_commandRules ??= []).Add(new CommandRule(allowed, name));
        }
    }
}
