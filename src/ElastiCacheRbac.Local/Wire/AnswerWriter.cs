using System.Text;
using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Writes the documents that requests are answered with.</summary>
internal static class AnswerWriter
{
    // A page of a listing grows to more than the garbage collector handles cheaply, so each thread writes to the same memory again.
    private const int MostKept = 512 * 1024;

    [ThreadStatic]
    private static (MemoryStream Stream, XmlWriter Xml)? _kept;

    private static readonly XmlWriterSettings _settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,

        // One document after another.
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    /// <summary>An answer: <c>OpResponse</c> with <c>OpResult</c> and the request's identifier.</summary>
    public static WireResponse Result(OperationShape operation, Codec? codec, object? result, string requestId) =>
        Result(ApiModel.ElastiCache.XmlNamespace, operation.Name, operation.ResultName, xml => codec?.Write(xml, result!), requestId);

    /// <summary>An answer of any query service.</summary>
    public static WireResponse Result(string xmlNamespace, string operation, string? resultName, Action<XmlWriter> writeResult, string requestId) =>
        Document(200, requestId, xml =>
        {
            xml.WriteStartElement(operation + "Response", xmlNamespace);
            if (resultName is not null)
            {
                xml.WriteStartElement(resultName);
                writeResult(xml);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("ResponseMetadata");
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    /// <summary>An error document. Its words may repeat what a request named, which may be anything.</summary>
    public static WireResponse Error(ServiceFault fault, string requestId) => Document(fault.Status, requestId, xml =>
    {
        xml.WriteStartElement("ErrorResponse", ApiModel.ElastiCache.XmlNamespace);
        xml.WriteStartElement("Error");
        xml.WriteElementString("Type", fault.Status < 500 ? "Sender" : "Receiver");
        xml.WriteElementString("Code", fault.Code);
        xml.WriteElementString("Message", XmlText.Readable(fault.Message));
        xml.WriteEndElement();
        xml.WriteElementString("RequestId", requestId);
        xml.WriteEndElement();
    });

    private static WireResponse Document(int status, string requestId, Action<XmlWriter> write)
    {
        // Not kept while it is used: what fails in the middle of a document is not used again.
        (MemoryStream stream, XmlWriter xml) = _kept ?? Make();
        _kept = null;
        write(xml);
        xml.Flush();
        byte[] document = stream.ToArray();
        stream.SetLength(0);
        _kept = stream.Capacity <= MostKept ? (stream, xml) : null;
        return new WireResponse(status, requestId, document);
    }

    private static (MemoryStream Stream, XmlWriter Xml) Make()
    {
        var stream = new MemoryStream();
        return (stream, XmlWriter.Create(stream, _settings));
    }
}
