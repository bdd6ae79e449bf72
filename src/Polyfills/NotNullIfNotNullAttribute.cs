namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that what comes back is null only if a parameter is.</summary>
/// <param name="parameterName">The parameter.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue, AllowMultiple = true)]
internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    /// <summary>The parameter.</summary>
    public string ParameterName { get; } = parameterName;
}
