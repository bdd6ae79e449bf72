using System.Management.Automation;

namespace ElastiCacheRbac.Pipeline;

/// <summary>Takes a duration as a time span or as seconds. PowerShell by itself would read a number as ticks.</summary>
public sealed class DurationTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        object? duration = value is not (null or TimeSpan) && LanguagePrimitives.TryConvertTo(value, out double seconds)
            ? TimeSpan.FromSeconds(seconds)
            : inputData;
        return LanguagePrimitives.TryConvertTo(duration, out TimeSpan span) && span < TimeSpan.Zero
            ? throw new ArgumentTransformationMetadataException("A duration is not negative.")
            : duration;
    }
}
