using System.Collections;
using System.Management.Automation;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// Takes an identifier as text, or from an object that has it. PowerShell by itself would turn any object into text, so
/// that a user piped to the cmdlet that deletes user groups would delete the group of the same name.
/// </summary>
/// <param name="property">The property that holds the identifier, such as <c>UserId</c>.</param>
/// <param name="others">Where resources of several kinds are taken, the properties of the other kinds: the first that an object has counts.</param>
public sealed class IdentifierTransformationAttribute(string property, params string[] others) : ArgumentTransformationAttribute
{
    /// <summary>The property that holds the identifier, such as <c>UserId</c>.</summary>
    public string Property { get; } = property;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is IEnumerable several and not string ? several.Cast<object?>().Select(One).ToArray() : One(inputData);
    }

    private string? One(object? item)
    {
        if (item is null)
        {
            return null;
        }

        PSObject candidate = PSObject.AsPSObject(item);
        return candidate.BaseObject as string
            ?? others.Prepend(Property).Select(name => candidate.Properties[name]?.Value as string).FirstOrDefault(id => id is not null)
            ?? throw Refusal(candidate.BaseObject.GetType());
    }

    // Caused by a failed cast, it lets PowerShell try the parameter's other ways to bind what is piped in.
    private ArgumentTransformationMetadataException Refusal(Type type)
    {
        string message = $"A {Property} is text, or an object that has this property; {type.Name} is neither.";
        return new(message, new PSInvalidCastException(message));
    }
}
