using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.ElastiCache.Wire;

/// <summary>
/// Writes a structure as parameters of the AWS Query protocol: <c>Member</c>, <c>Structure.Member</c>, <c>List.item.1</c>.
/// What is null is not sent. An empty list is sent as an empty parameter, unless <see cref="AWSConfigs.InitializeCollections"/>
/// makes every list start empty.
/// </summary>
internal readonly struct QueryWriter(ParameterCollection parameters, string prefix = "")
{
    public void Write(string name, string? value)
    {
        if (value is not null)
        {
            parameters.Add(prefix + name, value);
        }
    }

    public void Write(string name, ConstantClass? value) => Write(name, value?.Value);

    public void Write(string name, bool? value) => Write(name, value switch { null => null, true => "true", false => "false" });

    public void Write(string name, int? value) => Write(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Write(string name, DateTime? value) =>
        Write(name, value is { } time ? StringUtils.FromDateTimeToISO8601WithOptionalMs(time) : null);

    public void Write(string name, IQueryShape? value) => value?.WriteMembers(new QueryWriter(parameters, $"{prefix}{name}."));

    public void Write(string name, string item, List<string>? values)
    {
        WriteIfEmpty(name, values);
        for (var i = 0; i < values?.Count; i++)
        {
            Write(ItemName(name, item, i), values[i]);
        }
    }

    public void Write<T>(string name, string item, List<T>? values)
        where T : IQueryShape
    {
        WriteIfEmpty(name, values);
        for (var i = 0; i < values?.Count; i++)
        {
            Write(ItemName(name, item, i), values[i]);
        }
    }

    private void WriteIfEmpty<T>(string name, List<T>? values)
    {
        if (values is { Count: 0 } && !AWSConfigs.InitializeCollections)
        {
            Write(name, "");
        }
    }

    private static string ItemName(string name, string item, int index) =>
        string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}", name, item, index + 1);
}
