using System.Collections.Concurrent;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Whether a policy lets keys be written.</summary>
/// <remarks>
/// To write is what the engines' own permission <c>%W~</c> means: to store, update or delete what a key holds
/// (https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/, "Key permissions"). It takes a command of the category
/// <c>write</c> that names keys, and a key that the same selector lets it have. So <c>DEL</c> writes; <c>FLUSHALL</c>, <c>FLUSHDB</c> and <c>SWAPDB</c>
/// do not: they destroy or swap everything, but who has nothing else can store nothing, and that they are allowed is told as what it is,
/// a dangerous command. A script writes by the commands in it, each of which is judged for itself.
/// </remarks>
internal static class KeyWriting
{
    private const string WriteCategory = "write";
    private static readonly ConcurrentDictionary<EngineCatalogue, CommandInfo[]> _commands = new();

    /// <summary>Whether there is a command line by which the user writes a key, were the user on.</summary>
    /// <param name="policy">What the user may do.</param>
    public static bool IsAllowed(Policy policy)
    {
        CommandInfo[] commands = _commands.GetOrAdd(policy.Catalogue, CommandsOf);
        return policy.Selectors.Any(selector => Reaches(selector, KeyAccess.Write) && Array.Exists(commands, command => Allows(selector, command)));
    }

    private static CommandInfo[] CommandsOf(EngineCatalogue catalogue) =>
        [.. catalogue.AllCommands.Where(c => !c.IsRestricted && c.UsesKeys && c.Categories.Contains(WriteCategory) && (c.KeySpecs.Count == 0 || c.KeySpecs.Any(Writes)))];

    private static bool Allows(Selector selector, CommandInfo command) =>
        (selector.Commands.Contains(command) || selector.Commands.FirstArgumentsOf(command).Any())
        && command.KeySpecs.All(spec => Reaches(selector, spec.HasVariableAccess ? KeyAccess.Write : spec.Access));

    private static bool Writes(KeySpec spec) => (spec.Access & KeyAccess.Write) != 0;

    private static bool Reaches(Selector selector, KeyAccess access) =>
        selector.AllKeys || selector.KeyPatterns.Any(key => (key.Access & access) == access);
}
