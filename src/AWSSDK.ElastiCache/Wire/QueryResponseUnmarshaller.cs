using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.ElastiCache.Wire;

/// <summary>
/// Reads the answer of any operation: <c>&lt;OperationResponse&gt;&lt;OperationResult&gt;…&lt;/OperationResult&gt;&lt;ResponseMetadata&gt;…</c>,
/// or an error document.
/// </summary>
/// <param name="createResponse">Makes the operation's response, to be filled.</param>
internal sealed class QueryResponseUnmarshaller(Func<AmazonWebServiceResponse> createResponse) : XmlResponseUnmarshaller
{
    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var response = createResponse();
        response.ResponseMetadata = new ResponseMetadata();
        using var xml = XmlReader.Create(input.Stream, _settings);
        try
        {
            xml.MoveToContent();
            if (!xml.LocalName.EndsWith("Response", StringComparison.Ordinal))
            {
                throw new XmlException($"The answer is a '{xml.LocalName}' document, not an answer of the ElastiCache API.");
            }

            new XmlAnswerReader(xml).Structure(new Envelope(response));
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException)
        {
            throw new AmazonUnmarshallingException(
                response.ResponseMetadata.RequestId ?? RequestIdHeader(input), xml.LocalName, e, input.ResponseData.StatusCode);
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        var message = string.IsNullOrEmpty(error.Code) ? NoErrorDocument(statusCode, input.ResponseBody) : error.Message;
        return ServiceErrors.Create(
            message, innerException, error.Type, error.Code, error.RequestId ?? RequestIdHeader(input), statusCode);
    }

    /// <summary>What to say of an answer that is not the service's, such as a proxy's page: how it begins may tell whose it is.</summary>
    private static string NoErrorDocument(HttpStatusCode statusCode, string body) =>
        $"The answer is HTTP status {(int)statusCode} ({statusCode}) without an error document of the service. "
        + (string.IsNullOrWhiteSpace(body) ? "It is empty." : $"It begins: {(body.Length > 200 ? body.Substring(0, 200) : body).Trim()}");

    private static string? RequestIdHeader(XmlUnmarshallerContext input) => input.ResponseData.GetHeaderValue("x-amzn-RequestId");

    /// <summary>What stands around every result.</summary>
    private readonly struct Envelope(AmazonWebServiceResponse response) : IXmlShape
    {
        public bool ReadMember(string name, XmlAnswerReader xml)
        {
            if (name == "ResponseMetadata")
            {
                xml.Structure(new Metadata(response.ResponseMetadata));
                return true;
            }

            if (name.EndsWith("Result", StringComparison.Ordinal) && response is IXmlShape result)
            {
                xml.Structure(result);
                return true;
            }

            return false;
        }
    }

    private readonly struct Metadata(ResponseMetadata metadata) : IXmlShape
    {
        public bool ReadMember(string name, XmlAnswerReader xml)
        {
            if (name != "RequestId")
            {
                return false;
            }

            metadata.RequestId = xml.Text();
            return true;
        }
    }
}
