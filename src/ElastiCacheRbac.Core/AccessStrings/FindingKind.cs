namespace ElastiCacheRbac.AccessStrings;

/// <summary>What a <see cref="Finding"/> is about.</summary>
public enum FindingKind
{
    /// <summary>Not a rule at all, or one with a mistake in its form.</summary>
    Syntax,

    /// <summary>A rule of a later engine version.</summary>
    NotInThisVersion,

    /// <summary>No such command, subcommand or category.</summary>
    UnknownCommand,

    /// <summary>No such category.</summary>
    UnknownCategory,

    /// <summary>A key pattern after all keys were allowed.</summary>
    PatternAfterAllKeys,

    /// <summary>A channel pattern after all channels were allowed.</summary>
    PatternAfterAllChannels,

    /// <summary>A selector that is not closed.</summary>
    UnmatchedParenthesis,

    /// <summary>A first argument of a subcommand, which no engine supports.</summary>
    FirstArgumentOfSubcommand,

    /// <summary>A first argument of a command that is allowed already, which engine 6.0 refuses.</summary>
    FirstArgumentOfAllowedCommand,

    /// <summary>A password hash that is not 64 lower-case hexadecimal digits.</summary>
    PasswordHash,

    /// <summary>The removal of a password that no rule before it sets.</summary>
    PasswordNotSet,

    /// <summary>A NUL character, which no access string can carry.</summary>
    NulCharacter,

    /// <summary>ElastiCache: a password rule; passwords are set beside the access string.</summary>
    PasswordRule,

    /// <summary>ElastiCache: <c>reset</c>.</summary>
    ResetRule,

    /// <summary>ElastiCache: <c>resetkeys</c> or <c>resetchannels</c>.</summary>
    ResetPatternsRule,

    /// <summary>ElastiCache: a <c>+</c> of a command that it takes away.</summary>
    RestrictedCommand,

    /// <summary>Warning: neither on nor off, which means off.</summary>
    NeitherOnNorOff,

    /// <summary>Warning: a rule whose effect later rules replace altogether.</summary>
    RuleUndone,

    /// <summary>Warning: a pattern that another one covers.</summary>
    PatternCovered,

    /// <summary>Warning: a selector with unbalanced quotes, whose rules the engine ignores without a word.</summary>
    SelectorIgnored,
}
