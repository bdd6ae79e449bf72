using System.Collections;
using System.Globalization;
using System.Text.Json;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

/// <summary>Every member of every request reaches the wire under the model's name.</summary>
public sealed class ModelRequestTests
{
    public static TheoryData<string> Operations => [.. RawModel.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task All_members_are_sent_as_the_model_names_them(string operation)
    {
        var expected = new List<string> { $"Action={operation}", "Version=2015-02-02" };
        var request = AnyOperation.NewRequest(operation);
        new RequestFiller(expected).Fill(request, RawModel.Input(operation), prefix: "");
        var handler = RecordingHandler.Answering($"<{operation}Response><ResponseMetadata/></{operation}Response>");
        using var client = TestClient.Create(handler);

        await AnyOperation.CallAsync(client, operation, request, TestContext.Current.CancellationToken);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            handler.Sent[0].Body.Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Nothing_but_action_and_version_is_sent_of_an_empty_request(string operation)
    {
        var handler = RecordingHandler.Answering($"<{operation}Response><ResponseMetadata/></{operation}Response>");
        using var client = TestClient.Create(handler);

        await AnyOperation.CallAsync(client, operation, AnyOperation.NewRequest(operation), TestContext.Current.CancellationToken);

        Assert.Equal($"Action={operation}&Version=2015-02-02", handler.Sent[0].Body);
    }

    /// <summary>Sets every member to a value of its own, and notes the parameter that is to be sent.</summary>
    private sealed class RequestFiller(List<string> expected)
    {
        private int _count;

        public void Fill(object target, JsonElement structure, string prefix)
        {
            foreach (var (name, shape) in RawModel.Members(structure))
            {
                var property = target.GetType().GetProperty(name);
                Assert.NotNull(property);
                property.SetValue(target, Value(shape, property.PropertyType, prefix + name));
            }
        }

        private object Value(JsonElement shape, Type type, string parameter)
        {
            _count++;
            switch (RawModel.Type(shape))
            {
                case "structure":
                    var structure = Activator.CreateInstance(type)!;
                    Fill(structure, shape, parameter + ".");
                    return structure;
                case "list":
                    var (item, itemName) = RawModel.Item(shape);
                    var list = (IList)Activator.CreateInstance(type)!;
                    list.Add(Value(item, type.GetGenericArguments()[0], $"{parameter}.{itemName}.1"));
                    list.Add(Value(item, type.GetGenericArguments()[0], $"{parameter}.{itemName}.2"));
                    return list;
                case "boolean":
                    Assert.Equal(typeof(bool?), type);
                    expected.Add($"{parameter}={(_count % 2 == 0 ? "true" : "false")}");
                    return _count % 2 == 0;
                case "integer":
                    Assert.Equal(typeof(int?), type);
                    expected.Add(string.Create(CultureInfo.InvariantCulture, $"{parameter}={_count}"));
                    return _count;
                case "timestamp":
                    Assert.Equal(typeof(DateTime?), type);
                    expected.Add($"{parameter}=2026-01-02T03:04:{_count % 60:00}Z");
                    return new DateTime(2026, 1, 2, 3, 4, _count % 60, DateTimeKind.Utc);
                case "string" when shape.TryGetProperty("enum", out var values) && type != typeof(string):
                    Assert.True(type.IsSubclassOf(typeof(Amazon.Runtime.ConstantClass)));
                    var value = values[_count % values.GetArrayLength()].GetString()!;
                    expected.Add($"{parameter}={value}");
                    return type.GetMethod("FindValue", [typeof(string)])!.Invoke(obj: null, [value])!;
                case "string":
                    Assert.Equal(typeof(string), type);
                    expected.Add($"{parameter}=value {_count} & more");
                    return $"value {_count} & more";
                default:
                    throw new NotSupportedException(parameter);
            }
        }
    }
}
