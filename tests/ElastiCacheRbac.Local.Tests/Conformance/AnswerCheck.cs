using System.Globalization;
using System.Net;
using System.Xml.Linq;
using ElastiCacheRbac.Local.Tests.Support;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Tests.Conformance;

/// <summary>Checks answers against the API model: nothing that it does not know, and every value of its type.</summary>
internal static class AnswerCheck
{
    private static readonly XNamespace _namespace = "http://elasticache.amazonaws.com/doc/2015-02-02/";

    /// <summary>Checks an operation's answer.</summary>
    public static void Result(OperationShape operation, RawAnswer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(_namespace + operation.Name + "Response", answer.Root.Name.Namespace + answer.Root.Name.LocalName);
        string[] expected = operation.Output is null ? ["ResponseMetadata"] : [operation.ResultName!, "ResponseMetadata"];
        Assert.Equal(expected, answer.Root.Elements().Select(e => e.Name.LocalName));
        Assert.True(Guid.TryParse(answer.Root.Element(_namespace + "ResponseMetadata")!.Element(_namespace + "RequestId")!.Value, out _));
        if (operation.Output is not null)
        {
            Value(answer.Root.Element(_namespace + operation.ResultName!)!, operation.Output);
        }
    }

    /// <summary>Checks an error document: a code that the model gives the operation, or one for parameters, which the model leaves out of some.</summary>
    public static void Error(OperationShape operation, RawAnswer answer)
    {
        Assert.Equal(_namespace + "ErrorResponse", answer.Root.Name);
        Assert.Equal(["Error", "RequestId"], answer.Root.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["Type", "Code", "Message"], answer.Root.Elements().First().Elements().Select(e => e.Name.LocalName));
        Assert.Equal("Sender", answer.Root.Elements().First().Elements().First().Value);
        Assert.False(string.IsNullOrWhiteSpace(answer.Message));
        Assert.True(ApiModel.ElastiCache.ErrorStatuses.TryGetValue(answer.Code!, out int status), $"{answer.Code} is none of the model's errors.");
        Assert.Equal((HttpStatusCode)status, answer.Status);
        Assert.True(
            answer.Code is FaultCode.InvalidParameterValue or FaultCode.InvalidParameterCombination || operation.Errors.Contains(answer.Code),
            $"{answer.Code} is none of the errors of {operation.Name}.");
    }

    private static void Value(XElement element, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure:
                Assert.Equal(element.Elements().Select(e => e.Name).Distinct().Count(), element.Elements().Count());
                foreach (XElement child in element.Elements())
                {
                    Member? member = shape.Members.FirstOrDefault(m => m.Name == child.Name.LocalName);
                    Assert.True(member is not null, $"{child.Name.LocalName} is no member of {shape.Name}.");
                    Value(child, member.Shape);
                }

                break;
            case ShapeKind.List:
                foreach (XElement child in element.Elements())
                {
                    Assert.Equal(shape.ElementName, child.Name.LocalName);
                    Value(child, shape.Element!);
                }

                break;
            default:
                Assert.False(element.HasElements, $"{element.Name.LocalName} has something below.");
                Scalar(element.Value, shape);
                break;
        }
    }

    private static void Scalar(string value, Shape shape)
    {
        bool isRight = shape.Kind switch
        {
            ShapeKind.Boolean => value is "true" or "false",
            ShapeKind.Integer => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ShapeKind.Double => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            ShapeKind.Timestamp => DateTime.TryParseExact(
                value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            _ => (shape.Values.Count == 0 || shape.Values.Contains(value)) && shape.IsMatch(value),
        };
        Assert.True(isRight, $"'{value}' is no {shape.Name}.");
    }
}
