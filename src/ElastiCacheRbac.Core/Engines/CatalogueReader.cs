using System.Text.Json;

namespace ElastiCacheRbac.Engines;

/// <summary>Reads an engine version's catalogue from the embedded data (<c>Engines/Data</c>).</summary>
internal static class CatalogueReader
{
    public static EngineCatalogue Read(EngineVersion version)
    {
        using JsonDocument document = Open(version.ToString());
        List<CommandInfo> all = [];
        List<CommandInfo> commands = [];
        foreach (JsonElement element in document.RootElement.GetProperty("commands").EnumerateArray())
        {
            CommandInfo command = ReadCommand(element, null, version, all);
            commands.Add(command);
            if (element.TryGetProperty("subcommands", out JsonElement subcommands))
            {
                command.Subcommands = [.. subcommands.EnumerateArray().Select(sub => ReadCommand(sub, command, version, all))];
                command.SubcommandIndex = new CommandIndex(command.Subcommands);
            }
        }

        return new EngineCatalogue(version, EngineDialect.Of(version.ToString()), commands, all, [.. Strings(document.RootElement, "categories")]);
    }

    private static CommandInfo ReadCommand(JsonElement element, CommandInfo? container, EngineVersion version, List<CommandInfo> all)
    {
        string[] flags = [.. Strings(element, "flags")];
        string name = element.GetProperty("name").GetString()!;
        var command = new CommandInfo(name, all.Count, container, version)
        {
            Arity = element.GetProperty("arity").GetInt32(),
            Flags = flags,
            Categories = [.. Strings(element, "acl_categories")],
            FirstKey = element.GetProperty("first_key").GetInt32(),
            LastKey = element.GetProperty("last_key").GetInt32(),
            KeyStep = element.GetProperty("step").GetInt32(),
            IsAlwaysAllowed = EngineDialect.Of(version.ToString()).ExemptsOnlyAuth ? name == "auth" : flags.Contains("no_auth"),
            KeySpecs = element.TryGetProperty("key_specs", out JsonElement specs) ? [.. specs.EnumerateArray().Select(ReadKeySpec)] : [],
        };
        command.IsRestricted = RestrictedCommands.Contains(name) || container?.IsRestricted == true;
        all.Add(command);
        return command;
    }

    private static KeySpec ReadKeySpec(JsonElement element)
    {
        JsonElement begin = element.GetProperty("begin_search");
        JsonElement find = element.GetProperty("find_keys");
        string search = begin.GetProperty("type").GetString()!;
        bool counted = find.GetProperty("type").GetString() == "keynum";
        string[] flags = [.. Strings(element, "flags")];
        return new KeySpec
        {
            Search = search switch { "index" => KeySearch.Index, "keyword" => KeySearch.Keyword, _ => KeySearch.Unknown },
            Start = search switch { "index" => Number(begin, "index"), "keyword" => Number(begin, "startfrom"), _ => 0 },
            Keyword = search == "keyword" ? begin.GetProperty("keyword").GetString() : null,
            IsCounted = counted,
            LastKey = Number(find, "lastkey"),
            Limit = Number(find, "limit"),
            CountIndex = Number(find, "keynumidx"),
            FirstKey = Number(find, "firstkey"),
            Step = Math.Max(Number(find, "keystep"), 1),
            Access = (flags.Contains("access") ? KeyAccess.Read : KeyAccess.None)
                | (flags.Contains("insert") || flags.Contains("update") || flags.Contains("delete") ? KeyAccess.Write : KeyAccess.None),
            IsNotKey = flags.Contains("not_key"),
            IsIncomplete = flags.Contains("incomplete"),
            HasVariableAccess = flags.Contains("variable_flags"),
        };
    }

    private static int Number(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : 0;

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(e => string.Intern(e.GetString()!));

    internal static JsonDocument Open(string name)
    {
        string resource = $"ElastiCacheRbac.Engines.Data.{name}.json";
        using Stream stream = typeof(CatalogueReader).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        return JsonDocument.Parse(stream);
    }
}
