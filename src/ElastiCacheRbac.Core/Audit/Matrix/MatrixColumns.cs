using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit.Matrix;

/// <summary>Works out the columns of an access matrix.</summary>
/// <param name="catalogue">The commands of the engine version.</param>
/// <param name="keys">How many keys there are.</param>
internal sealed class MatrixColumns(EngineCatalogue catalogue, int keys)
{
    private static readonly string[] _usual = ["read", "write", "admin", "dangerous"];

    /// <summary>The columns: key by key, then what takes no key.</summary>
    public IReadOnlyList<MatrixColumn> Of(AccessMatrixQuery query)
    {
        bool isUsual = query.Commands.Count == 0 && query.Categories.Count == 0;
        (string Name, CommandInfo[] Commands)[] operations = isUsual
            ? [.. _usual.Select(Category)]
            : [.. query.Categories.Select(Category).Concat(query.Commands.Select(Command)).GroupBy(operation => operation.Name).Select(same => same.First())];
        List<MatrixColumn> columns = [];
        for (int key = -1; key < keys; key++)
        {
            foreach ((string name, CommandInfo[] commands) in operations)
            {
                // By default each category stands once for what it is known for: read and write for keys, admin and dangerous for the rest.
                bool isLeftOut = isUsual && (key < 0) == (name is "@read" or "@write");
                CommandInfo[] meant = [.. commands.Where(command => command.UsesKeys == (key >= 0))];
                if (!isLeftOut && meant.Length > 0)
                {
                    columns.Add(new MatrixColumn(name, key, Bits(meant), meant.Length));
                }
            }
        }

        return [.. columns.Where(column => column.Key >= 0), .. columns.Where(column => column.Key < 0)];
    }

    private (string Name, CommandInfo[] Commands) Category(string name)
    {
        string category = catalogue.GetCategory(name);
        return ("@" + category, [.. catalogue.AllCommands.Where(c => c.HasLines && !c.IsRestricted && c.IsIn(category))]);
    }

    private (string Name, CommandInfo[] Commands) Command(string name)
    {
        CommandInfo command = catalogue.GetCommand(name);
        return (command.Name, command.HasLines ? [command] : [.. command.Subcommands]);
    }

    /// <summary>The bits of commands; those that ElastiCache takes away from everybody never count as allowed.</summary>
    private CommandBits Bits(CommandInfo[] commands)
    {
        CommandBits bits = new(catalogue.AllCommands.Count);
        foreach (CommandInfo command in commands.Where(command => !command.IsRestricted))
        {
            bits[command.Id] = true;
        }

        return bits;
    }
}
