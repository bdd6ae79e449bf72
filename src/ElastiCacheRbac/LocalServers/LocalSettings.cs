using System.Collections;
using System.Management.Automation;
using System.Reflection;
using ElastiCacheRbac.Local;

namespace ElastiCacheRbac.LocalServers;

/// <summary>Reads settings of the local control plane from a hashtable with their names.</summary>
internal static class LocalSettings
{
    /// <summary>Reads settings. A duration may be given in seconds, as everywhere in this module.</summary>
    /// <exception cref="LocalControlPlaneException">A name is not known, or a value is not of its type.</exception>
    public static T Read<T>(string parameter, Hashtable given)
        where T : new()
    {
        T settings = new();
        foreach (DictionaryEntry entry in given)
        {
            string name = entry.Key.ToString()!;
            PropertyInfo? property = typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property?.SetMethod is null)
            {
                string known = string.Join(", ", typeof(T).GetProperties().Where(p => p.SetMethod is not null).Select(p => p.Name));
                throw Invalid(parameter, name, $"is not known. Use {known}.");
            }

            property.SetValue(settings, Convert(parameter, property, entry.Value));
        }

        return settings;
    }

    private static object? Convert(string parameter, PropertyInfo property, object? value)
    {
        if (property.PropertyType == typeof(TimeSpan) && value is not TimeSpan && LanguagePrimitives.TryConvertTo(value, out double seconds))
        {
            return Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : throw Invalid(parameter, property.Name, $"cannot be {value}.");
        }

        return LanguagePrimitives.TryConvertTo(value, property.PropertyType, out object? converted) && converted is not < 0
            ? converted
            : throw Invalid(parameter, property.Name, $"cannot be {value}.");
    }

    private static LocalControlPlaneException Invalid(string parameter, string name, string what) =>
        new LocalControlPlaneException("LocalSettingInvalid", $"-{parameter}: {name} {what}", name);
}
