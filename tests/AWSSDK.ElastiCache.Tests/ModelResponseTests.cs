using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

/// <summary>Every member of every response is read from where the model says it is.</summary>
public sealed class ModelResponseTests
{
    private static readonly XNamespace _namespace = "http://elasticache.amazonaws.com/doc/2015-02-02/";

    private int _count;

    public static TheoryData<string> Operations => [.. RawModel.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task All_members_are_read_as_the_model_names_them(string operation)
    {
        var result = RawModel.Output(operation) is { } shape ? Element(operation + "Result", shape) : null;
        var handler = RecordingHandler.Answering(Envelope(operation, result).ToString());
        using var client = TestClient.Create(handler);

        var response = await AnyOperation.CallAsync(
            client, operation, AnyOperation.NewRequest(operation), TestContext.Current.CancellationToken);

        Assert.Equal("request-id", response.ResponseMetadata.RequestId);
        if (result is not null)
        {
            CheckStructure(result, RawModel.Output(operation)!.Value, response);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_not_answered_is_null(string operation)
    {
        var handler = RecordingHandler.Answering(Envelope(operation, new XElement(_namespace + (operation + "Result"))).ToString());
        using var client = TestClient.Create(handler);

        var response = await AnyOperation.CallAsync(
            client, operation, AnyOperation.NewRequest(operation), TestContext.Current.CancellationToken);

        if (RawModel.Output(operation) is { } output)
        {
            Assert.All(RawModel.Members(output), m => Assert.Null(response.GetType().GetProperty(m.Name)!.GetValue(response)));
        }
    }

    private static XElement Envelope(string operation, XElement? result) => new(
        _namespace + (operation + "Response"),
        result,
        new XElement(_namespace + "ResponseMetadata", new XElement(_namespace + "RequestId", "request-id")));

    /// <summary>An element for a shape, with every member, each with a value of its own, and one that the model does not have.</summary>
    private XElement Element(string name, JsonElement shape)
    {
        var element = new XElement(_namespace + name);
        switch (RawModel.Type(shape))
        {
            case "structure":
                element.Add(new XElement(_namespace + "FromTheFuture", new XElement(_namespace + "Status", "unknown")));
                element.Add(RawModel.Members(shape).Select(m => Element(m.Name, m.Shape)));
                break;
            case "list":
                var (item, itemName) = RawModel.Item(shape);
                element.Add(Element(itemName, item), Element(itemName, item));
                break;
            default:
                element.Value = Text(shape);
                break;
        }

        return element;
    }

    private string Text(JsonElement shape)
    {
        _count++;
        return RawModel.Type(shape) switch
        {
            "boolean" => _count % 2 == 0 ? "true" : "false",
            "integer" => _count.ToString(CultureInfo.InvariantCulture),
            "double" => string.Create(CultureInfo.InvariantCulture, $"{_count}.5"),
            "timestamp" => $"2026-01-02T03:04:{_count % 60:00}.250Z",
            "string" when shape.TryGetProperty("enum", out var values) => values[_count % values.GetArrayLength()].GetString()!,
            _ => $"value {_count} <&>",
        };
    }

    private static void CheckStructure(XElement element, JsonElement structure, object actual)
    {
        foreach (var (name, shape) in RawModel.Members(structure))
        {
            var value = actual.GetType().GetProperty(name)!.GetValue(actual);
            Assert.NotNull(value);
            Check(element.Element(_namespace + name)!, shape, value);
        }
    }

    private static void Check(XElement element, JsonElement shape, object actual)
    {
        switch (RawModel.Type(shape))
        {
            case "structure":
                CheckStructure(element, shape, actual);
                break;
            case "list":
                Assert.Equal(2, ((IList)actual).Count);
                foreach (var (child, item) in element.Elements().Zip(((IList)actual).Cast<object>()))
                {
                    Check(child, RawModel.Item(shape).Shape, item);
                }

                break;
            case "timestamp":
                Assert.Equal(DateTimeKind.Utc, ((DateTime)actual).Kind);
                Assert.Equal(element.Value, ((DateTime)actual).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
                break;
            case "boolean":
                Assert.Equal(element.Value == "true", actual);
                break;
            default:
                Assert.Equal(element.Value, Convert.ToString(actual, CultureInfo.InvariantCulture));
                break;
        }
    }
}
