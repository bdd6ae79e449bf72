using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ElastiCacheRbac.Pipeline;

/// <summary>Takes versions also as numbers. PowerShell by itself would make 6 of the number 6.0 where it stands in a list or a variable.</summary>
public sealed class VersionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Unwrap(inputData) switch
    {
        IEnumerable and not string and var several => several.Cast<object?>().Select(One).ToArray(),
        var one => One(one),
    };

    /// <summary>A version that is a number as text; anything else as it is.</summary>
    /// <param name="value">The version.</param>
    internal static object? One(object? value) =>
        Unwrap(value) is double or decimal ? string.Format(CultureInfo.InvariantCulture, "{0:0.0##}", Unwrap(value)) : value;

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
