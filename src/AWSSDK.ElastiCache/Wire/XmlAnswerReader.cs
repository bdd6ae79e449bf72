using System.Globalization;
using System.Xml;

namespace Amazon.ElastiCache.Wire;

/// <summary>
/// Reads structures, lists and values from an XML answer. Every method reads the element at which the reader stands, to its end.
/// Elements that the model does not know are passed over; an empty element is an empty list, an empty structure, an empty string,
/// or no value.
/// </summary>
internal sealed class XmlAnswerReader(XmlReader xml)
{
    public string Text() => xml.ReadElementContentAsString();

    public bool? Boolean() => Text() is { Length: > 0 } text ? XmlConvert.ToBoolean(text) : null;

    public int? Integer() => Text() is { Length: > 0 } text ? XmlConvert.ToInt32(text) : null;

    public double? Double() => Text() is { Length: > 0 } text ? XmlConvert.ToDouble(text) : null;

    /// <summary>A point in time, in UTC.</summary>
    public DateTime? Timestamp() => Text() is { Length: > 0 } text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
        : null;

    public T Structure<T>(T shape)
        where T : IXmlShape
    {
        for (var inside = Enter(); inside && MoveToChild();)
        {
            if (!shape.ReadMember(xml.LocalName, this))
            {
                xml.Skip();
            }
        }

        return shape;
    }

    public List<string> Strings() => List(static xml => xml.Text());

    /// <summary>A list: each child element, whatever its name, is an item.</summary>
    public List<T> List<T>(Func<XmlAnswerReader, T> readItem)
    {
        var items = new List<T>();
        for (var inside = Enter(); inside && MoveToChild();)
        {
            items.Add(readItem(this));
        }

        return items;
    }

    /// <summary>Goes into the element, and past it if it is empty: then the answer is false.</summary>
    private bool Enter()
    {
        var isEmpty = xml.IsEmptyElement;
        xml.ReadStartElement();
        return !isEmpty;
    }

    /// <summary>Goes to the next child element, and out of the parent if there is none: then the answer is false.</summary>
    private bool MoveToChild()
    {
        while (xml.NodeType != XmlNodeType.Element)
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                xml.ReadEndElement();
                return false;
            }

            xml.Read();
        }

        return true;
    }
}
