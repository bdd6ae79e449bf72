using System.Collections;
using System.Reflection;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Checks of parameters that go beyond the API model.</summary>
internal static class Parameters
{
    /// <summary>Refuses parameters that would do nothing here. Empty lists are as good as none.</summary>
    public static void RefuseGiven(params (string Name, object? Value)[] parameters)
    {
        foreach ((string name, object? value) in parameters)
        {
            if (value is not (null or ICollection { Count: 0 }))
            {
                throw CommonFaults.InvalidCombination($"{name} is not supported by the local control plane.");
            }
        }
    }

    /// <summary>Whether a request asks for nothing beyond some parameters. Empty lists are as good as none.</summary>
    public static bool AsksForNothingBeyond<TRequest>(TRequest request, params string[] names) => typeof(TRequest)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(p => !names.Contains(p.Name))
        .All(p => p.GetValue(request) is null or ICollection { Count: 0 });

    /// <summary>An identifier as the service stores it.</summary>
    public static string Identifier(string value, string parameter, int maximum = int.MaxValue)
    {
        if (value.Length == 0)
        {
            throw ParameterFaults.Blank(parameter);
        }

        if (!ResourceId.IsWellFormed(value))
        {
            throw CommonFaults.NotAnIdentifier(parameter);
        }

        return value.Length > maximum ? throw CommonFaults.IdentifierTooLong(parameter, maximum) : value.ToLowerInvariant();
    }

    /// <summary>The engine of a user or user group as the service stores it.</summary>
    public static string UserEngine(string value)
    {
        string engine = value.ToLowerInvariant();
        return engine is CacheEngine.Redis or CacheEngine.Valkey ? engine : throw CommonFaults.EngineUnknown();
    }

    /// <summary>The engine after a change from one to another.</summary>
    public static string EngineChange(string from, string? to)
    {
        string engine = to is null ? from : UserEngine(to);
        return from == CacheEngine.Valkey && engine == CacheEngine.Redis ? throw CommonFaults.EngineNotReversible() : engine;
    }

    /// <summary>The lowest engine version for a user or a group: [seen] for redis.</summary>
    public static string MinimumEngineVersion(string engine) => engine == CacheEngine.Redis ? "6.0" : OurChoices.ValkeyMinimumEngineVersion;
}
