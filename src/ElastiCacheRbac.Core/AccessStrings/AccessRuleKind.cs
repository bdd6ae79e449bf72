namespace ElastiCacheRbac.AccessStrings;

/// <summary>The kinds of rule of the access-string language.</summary>
public enum AccessRuleKind
{
    /// <summary>Not a rule of this engine version; see the findings.</summary>
    Invalid,

    /// <summary><c>on</c>: the user can authenticate.</summary>
    On,

    /// <summary><c>off</c>: the user cannot authenticate.</summary>
    Off,

    /// <summary><c>+command</c>, <c>-command</c>, <c>+container|subcommand</c>, <c>-container|subcommand</c>.</summary>
    Command,

    /// <summary><c>+command|argument</c>: the command with this first argument only.</summary>
    FirstArgument,

    /// <summary><c>+@category</c>, <c>-@category</c>.</summary>
    Category,

    /// <summary><c>allcommands</c>, <c>+@all</c>.</summary>
    AllCommands,

    /// <summary><c>nocommands</c>, <c>-@all</c>.</summary>
    NoCommands,

    /// <summary><c>~pattern</c>, <c>%R~pattern</c>, <c>%W~pattern</c>, <c>%RW~pattern</c>.</summary>
    KeyPattern,

    /// <summary><c>allkeys</c>, <c>~*</c>.</summary>
    AllKeys,

    /// <summary><c>resetkeys</c>: forgets the key patterns.</summary>
    ResetKeys,

    /// <summary><c>&amp;pattern</c>.</summary>
    ChannelPattern,

    /// <summary><c>allchannels</c>, <c>&amp;*</c>.</summary>
    AllChannels,

    /// <summary><c>resetchannels</c>: forgets the channel patterns.</summary>
    ResetChannels,

    /// <summary><c>( … )</c>: permissions that hold together.</summary>
    Selector,

    /// <summary><c>clearselectors</c>: forgets the selectors.</summary>
    ClearSelectors,

    /// <summary><c>sanitize-payload</c>.</summary>
    SanitizePayload,

    /// <summary><c>skip-sanitize-payload</c>.</summary>
    SkipSanitizePayload,

    /// <summary><c>&gt;</c>, <c>#</c>, <c>&lt;</c> or <c>!</c> and a password or its hash.</summary>
    Password,

    /// <summary><c>nopass</c>.</summary>
    NoPassword,

    /// <summary><c>resetpass</c>.</summary>
    ResetPassword,

    /// <summary><c>reset</c>: back to a new user's state.</summary>
    Reset,
}
