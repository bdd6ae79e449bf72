namespace System.Runtime.CompilerServices;

/// <summary>Gives a parameter the text of another one's argument.</summary>
/// <param name="parameterName">The other parameter.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    /// <summary>The other parameter.</summary>
    public string ParameterName { get; } = parameterName;
}
