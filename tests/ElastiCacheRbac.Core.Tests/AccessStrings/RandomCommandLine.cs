using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>Draws command lines: any command, with keys, options, counts right and wrong, and now and then a wrong number of arguments.</summary>
internal sealed class RandomCommandLine(Random random, EngineCatalogue catalogue, Func<string> name)
{
    private static readonly string[] Options =
    [
        "STORE", "store", "storedist", "STREAMS", "streams", "KEYS", "keys", "GET", "get", "BY", "LIMIT", "COUNT", "count", "BLOCK", "GROUP", "noack", "auth", "auth2", "copy",
        "replace", "strings", "usage", "set", "incrby", "overflow", "u8", "left", "asc", "", "0", "1", "2", "3", "4", "01", "+1", "-1", " 2", "2x", "99", "foo",
        "4294967297", "-4294967295", "9223372036854775807", "99999999999999999999",
    ];

    private static readonly string[] Movable =
    [
        "sort", "sort_ro", "georadius", "georadiusbymember", "eval", "evalsha_ro", "fcall", "xread", "xreadgroup", "migrate", "set", "bitfield", "zunionstore", "zdiff",
        "sintercard", "lmpop", "blmpop", "bzmpop", "mset", "msetnx", "pfcount", "lcs", "memory", "object", "xgroup", "xinfo", "publish", "spublish", "subscribe", "psubscribe",
        "ssubscribe", "punsubscribe", "blpop", "copy", "rename", "smove", "pfdebug", "stralgo", "getex", "select", "debug",
    ];

    public string[] Next()
    {
        CommandInfo command = random.Next(3) > 0
            ? catalogue.AllCommands[random.Next(catalogue.AllCommands.Count)]
            : catalogue.Find(Movable[random.Next(Movable.Length)]) ?? catalogue.Commands[0];
        if (command.Subcommands.Count > 0 && random.Next(10) > 0)
        {
            command = command.Subcommands[random.Next(command.Subcommands.Count)];
        }

        List<string> arguments = [.. command.Name.Split('|')];
        int count = Math.Abs(command.Arity) + (command.Arity < 0 && random.Next(2) == 0 ? random.Next(6) : 0) + (random.Next(40) == 0 ? random.Next(-1, 2) : 0);
        while (arguments.Count < count)
        {
            arguments.Add(random.Next(3) == 0 ? Options[random.Next(Options.Length)] : name());
        }

        for (int i = 0; i < arguments.Count && random.Next(8) == 0; i++)
        {
            arguments[i] = arguments[i].ToUpperInvariant();
        }

        Shape(command, arguments);
        return [.. random.Next(200) == 0 ? arguments.Prepend("nosuch") : arguments];
    }

    /// <summary>Makes the line one that a command with moving keys takes, more often than chance would.</summary>
    private void Shape(CommandInfo command, List<string> arguments)
    {
        if (random.Next(3) == 0)
        {
            return;
        }

        foreach (KeySpec spec in command.KeySpecs)
        {
            if (spec.IsCounted && arguments.Count > spec.Start)
            {
                arguments[spec.Start] = random.Next(0, arguments.Count - spec.Start + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (spec.Keyword is not null && arguments.Count > 3)
            {
                arguments[random.Next(1, arguments.Count)] = spec.Keyword;
            }
        }

        if (command.Name == "migrate" && random.Next(2) == 0)
        {
            arguments[3] = string.Empty;
        }
    }
}
