using System.Management.Automation;

namespace ElastiCacheRbac.Users;

/// <summary>Takes an authentication mode also as the service writes it, such as <c>no-password-required</c>.</summary>
public sealed class AuthenticationModeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is not string text ? inputData : text.ToLowerInvariant() switch
        {
            // A column of a CSV that is left empty asks for nothing special.
            "" => AuthenticationMode.Password,
            "no-password-required" or "no-password" => AuthenticationMode.NoPasswordRequired,
            _ => inputData,
        };
    }
}
