namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that what comes back, or stays behind, is not null.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue)]
internal sealed class NotNullAttribute : Attribute;
