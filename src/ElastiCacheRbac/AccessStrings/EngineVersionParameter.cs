using System.Management.Automation;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Reads engine versions as users name them.</summary>
internal static class EngineVersionParameter
{
    /// <summary>Reads an engine version's name, and tells if its language is not its own.</summary>
    /// <param name="cmdlet">The cmdlet that was given the name.</param>
    /// <param name="name">The name; null for the newest version.</param>
    /// <exception cref="Errors.InvalidInputException">The name is unknown: <c>EngineVersionUnknown</c>.</exception>
    public static EngineVersion Read(Cmdlet cmdlet, string? name)
    {
        EngineVersion engine = name is null ? EngineVersion.Newest : EngineVersion.Parse(name);
        if (engine.IsApproximate)
        {
            cmdlet.WriteWarning(engine.Note!);
        }
        else if (engine.Note is not null)
        {
            cmdlet.WriteVerbose(engine.Note);
        }

        return engine;
    }
}
