namespace ElastiCacheRbac.Engines;

/// <summary>Finds commands by the bytes of their name in any case, without making a string.</summary>
internal sealed class CommandIndex
{
    private readonly (byte[] Name, CommandInfo Command)[] _slots;

    /// <summary>Indexes commands by name; of a subcommand, by the part after the container's name.</summary>
    public CommandIndex(IReadOnlyCollection<CommandInfo> commands)
    {
        int size = 4;
        while (size < commands.Count * 3)
        {
            size *= 2;
        }

        _slots = new (byte[], CommandInfo)[size];
        foreach (CommandInfo command in commands)
        {
            byte[] name = AsciiText.GetBytes(command.Name.Substring(command.Container is null ? 0 : command.Container.Name.Length + 1));
            int slot = Hash(name) & (size - 1);
            while (_slots[slot].Name is not null)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = (name, command);
        }
    }

    public CommandInfo? Find(ReadOnlySpan<byte> name)
    {
        for (int slot = Hash(name); ; slot++)
        {
            ref readonly (byte[] Name, CommandInfo Command) entry = ref _slots[slot & (_slots.Length - 1)];
            if (entry.Name is null)
            {
                return null;
            }

            if (AsciiText.EqualsIgnoreCase(name, entry.Name))
            {
                return entry.Command;
            }
        }
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte b in name)
        {
            hash = (hash ^ (b | 0x20u)) * 16777619;
        }

        return (int)(hash ^ (hash >> 15)) & int.MaxValue;
    }
}
