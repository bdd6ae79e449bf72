namespace Amazon.ElastiCache.Wire;

/// <summary>A structure that can be read from an XML answer.</summary>
internal interface IXmlShape
{
    /// <summary>Reads one member, the element at which <paramref name="xml"/> stands, if it is known.</summary>
    /// <returns>Whether the element was read; if not, the reader has not moved.</returns>
    bool ReadMember(string name, XmlAnswerReader xml);
}
