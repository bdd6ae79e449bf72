namespace ElastiCacheRbac.Engines;

/// <summary>An ACL category: which commands are in it, and which a rule that names it changes.</summary>
internal sealed class CommandCategory
{
    public CommandCategory(string name, IReadOnlyList<CommandInfo> all)
    {
        Name = name;
        RuleName = "@" + name;
        NameBytes = AsciiText.GetBytes(name);
        Members = new CommandBits(all.Count);
        Changes = new CommandBits(all.Count);
        foreach (CommandInfo command in all.Where(c => c.Categories.Contains(name)))
        {
            Members[command.Id] = true;
            Changes.Set(command, true);
        }

        MemberCount = Members.Count;
    }

    public string Name { get; }

    public byte[] NameBytes { get; }

    /// <summary>The name with <c>@</c>, as rules give it.</summary>
    public string RuleName { get; }

    /// <summary>The commands that are in the category, subcommands each for itself.</summary>
    public CommandBits Members { get; }

    public int MemberCount { get; }

    /// <summary>The commands that a rule changes: the members, and every subcommand of a container that is one.</summary>
    public CommandBits Changes { get; }
}
