namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks constructors that set all required members.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
