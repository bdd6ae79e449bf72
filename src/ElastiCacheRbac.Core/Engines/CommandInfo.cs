using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Deciding;

namespace ElastiCacheRbac.Engines;

/// <summary>A command, or a subcommand of a container command, as one engine version knows it.</summary>
public sealed class CommandInfo
{
    internal CommandInfo(string name, int id, CommandInfo? container, EngineVersion engine)
    {
        Name = name;
        Engine = engine;
        Id = id;
        Container = container;
        Channels = ChannelUse.Of(name);
        Procedure = KeyProcedures.Of(name);
    }

    /// <summary>The name in lower case; a subcommand's is <c>container|subcommand</c>.</summary>
    public string Name { get; }

    /// <summary>The engine version that knows it so.</summary>
    public EngineVersion Engine { get; }

    /// <summary>The container command of a subcommand.</summary>
    public CommandInfo? Container { get; }

    /// <summary>The subcommands of a container command, by name; empty before engine 7.0.</summary>
    public IReadOnlyList<CommandInfo> Subcommands { get; internal set; } = [];

    /// <summary>The number of arguments with the name itself; negative is 'at least'.</summary>
    public int Arity { get; internal init; }

    /// <summary>The engine's flags of the command, such as <c>write</c> or <c>fast</c>.</summary>
    public IReadOnlyList<string> Flags { get; internal init; } = [];

    /// <summary>The ACL categories the command is in, without <c>@</c>.</summary>
    public IReadOnlyList<string> Categories { get; internal init; } = [];

    /// <summary>Whether it is in a category.</summary>
    /// <param name="category">The category by name, without <c>@</c>; <c>all</c> has every command.</param>
    public bool IsIn(string category) => category == EngineCatalogue.EveryCommand || Categories.Contains(category);

    /// <summary>Where its keys stand, from engine 7.0 on.</summary>
    public IReadOnlyList<KeySpec> KeySpecs
    {
        get => KeySpecArray;
        internal init
        {
            KeySpecArray = [.. value];
            UsesKeySpecs = value.Any(s => !s.IsNotKey) && !value.Any(s => s.HasVariableAccess);
        }
    }

    /// <summary>Position of the first key, 0 for none; before engine 7.0 this is how keys are found.</summary>
    public int FirstKey { get; internal init; }

    /// <summary>Position of the last key; negative counts from the end.</summary>
    public int LastKey { get; internal init; }

    /// <summary>How far one key is from the next.</summary>
    public int KeyStep { get; internal init; }

    /// <summary>Whether ElastiCache takes this command away from every user, whatever the access string says.</summary>
    public bool IsRestricted { get; internal set; }

    /// <summary>The position of the command's bit in a <see cref="CommandSet"/>.</summary>
    internal int Id { get; }

    /// <summary>Whether every user may run it, since it serves to authenticate.</summary>
    internal bool IsAlwaysAllowed { get; init; }

    /// <summary>Whether the engine asks the key specifications first: there are any of keys, and all tell the access.</summary>
    internal bool UsesKeySpecs { get; private init; }

    /// <summary>Whether there are command lines of it that use keys.</summary>
    internal bool UsesKeys => Array.Exists(KeySpecArray, spec => !spec.IsNotKey) || (KeySpecArray.Length == 0 && FirstKey > 0) || (Procedure is not null && SubcommandIndex is null);

    /// <summary>Whether there are command lines of it: of a container without a subcommand only where it says so.</summary>
    internal bool HasLines => Subcommands.Count == 0 || Takes(1);

    internal KeySpec[] KeySpecArray { get; private init; } = [];

    internal ChannelUse Channels { get; }

    internal KeyProcedure? Procedure { get; }

    internal CommandIndex? SubcommandIndex { get; set; }

    /// <summary>Whether a number of arguments, the name included, is one that the command takes.</summary>
    /// <param name="count">The number.</param>
    public bool Takes(int count) => Arity >= 0 ? count == Arity : count >= -Arity;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
