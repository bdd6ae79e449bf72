using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Permissions that hold together, as New-EcAccessString takes them for a selector: <c>@{ Key = 'tmp:*'; Command = 'set' }</c>.</summary>
/// <remarks>A command that is named outweighs its categories, and what is excepted what is allowed.</remarks>
public sealed class SelectorPermissions
{
    /// <summary>The categories whose commands are allowed.</summary>
    public string[] Category { get; set; } = [];

    /// <summary>The categories whose commands are not allowed after all.</summary>
    public string[] ExceptCategory { get; set; } = [];

    /// <summary>The commands that are allowed.</summary>
    public string[] Command { get; set; } = [];

    /// <summary>The commands that are not allowed after all.</summary>
    public string[] ExceptCommand { get; set; } = [];

    /// <summary>Whether every command is allowed.</summary>
    public bool AllCommands { get; set; }

    /// <summary>The patterns of keys that may be read and written.</summary>
    public string[] Key { get; set; } = [];

    /// <summary>The patterns of keys that may be read.</summary>
    public string[] ReadKey { get; set; } = [];

    /// <summary>The patterns of keys that may be written.</summary>
    public string[] WriteKey { get; set; } = [];

    /// <summary>Whether every key may be read and written.</summary>
    public bool AllKeys { get; set; }

    /// <summary>The patterns of channels that may be used.</summary>
    public string[] Channel { get; set; } = [];

    /// <summary>Whether every channel may be used.</summary>
    public bool AllChannels { get; set; }

    /// <summary>Adds these permissions to those that a builder has gathered.</summary>
    /// <typeparam name="TBuilder">The builder of a user or of a selector.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <exception cref="Errors.InvalidInputException">A part is empty or has white space: <c>RulePartInvalid</c>.</exception>
    public void AddTo<TBuilder>(PermissionsBuilder<TBuilder> builder)
        where TBuilder : PermissionsBuilder<TBuilder>
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddAll(AllKeys, builder.AllKeys);
        AddEach(Key, pattern => builder.Keys(pattern));
        AddEach(ReadKey, pattern => builder.Keys(pattern, KeyAccess.Read));
        AddEach(WriteKey, pattern => builder.Keys(pattern, KeyAccess.Write));
        AddAll(AllChannels, builder.AllChannels);
        AddEach(Channel, builder.Channels);
        AddAll(AllCommands, builder.AllowAllCommands);
        AddEach(Category, name => builder.AllowCategory(name.TrimStart('@')));
        AddEach(ExceptCategory, name => builder.DenyCategory(name.TrimStart('@')));
        AddEach(Command, builder.AllowCommand);
        AddEach(ExceptCommand, builder.DenyCommand);
    }

    private static void AddAll<TBuilder>(bool all, Func<TBuilder> add)
    {
        if (all)
        {
            add();
        }
    }

    private static void AddEach<TBuilder>(string[] parts, Func<string, TBuilder> add)
    {
        foreach (string part in parts)
        {
            add(part);
        }
    }
}
