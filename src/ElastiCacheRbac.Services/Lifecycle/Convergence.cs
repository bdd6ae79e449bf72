using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>How what is there is compared with what is asked for.</summary>
internal static class Convergence
{
    /// <summary>The names of the properties that differ.</summary>
    /// <param name="properties">Each property's name, and whether it is as asked.</param>
    public static IReadOnlyList<string> Differences(params (string Name, bool IsAsAsked)[] properties) =>
        [.. properties.Where(property => !property.IsAsAsked).Select(property => property.Name)];

    /// <summary>Refuses to converge where a property differs that cannot be changed. Nothing is changed then.</summary>
    /// <param name="kind">What the resource is called.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="differences">The properties that differ.</param>
    /// <param name="isFixed">Whether a property cannot be changed.</param>
    /// <exception cref="EcException"><c>CannotConverge</c>, naming the properties.</exception>
    public static void ThrowIfFixed(string kind, string id, IReadOnlyList<string> differences, Func<string, bool> isFixed)
    {
        string[] stuck = [.. differences.Where(isFixed)];
        if (stuck.Length > 0)
        {
            throw new EcException(nameof(Messages.CannotConverge), ErrorKind.InvalidState, Messages.CannotConverge(kind, id, stuck), id);
        }
    }
}
