using System.Collections;
using System.Globalization;
using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>A list: <c>Name.member.1</c>, <c>Name.member.2</c> in requests, repeated elements in answers.</summary>
internal sealed class ListCodec(Shape shape, Type type) : Codec
{
    private readonly Codec _element = For(shape.Element!, type.GetGenericArguments()[0]);

    public override object? Read(FormNode node, string path)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (FormNode element in Elements(node, path))
        {
            list.Add(_element.Read(element, FormattableString.Invariant($"{path}.{shape.ElementName}.{list.Count + 1}")));
        }

        ParameterFaults.CheckLength(shape, list.Count, path);
        return list;
    }

    public override void Write(XmlWriter xml, object value)
    {
        foreach (object? element in (IEnumerable)value)
        {
            xml.WriteStartElement(shape.ElementName);
            _element.Write(xml, element!);
            xml.WriteEndElement();
        }
    }

    // An empty list is the bare name without a value.
    private IEnumerable<FormNode> Elements(FormNode node, string path)
    {
        FormNode? numbered = node.Find(shape.ElementName) ?? node.Find("member");
        if (numbered is null)
        {
            return node.Value is "" && !node.Children.Any() ? [] : throw ParameterFaults.NotA("list", path);
        }

        if (node.Children.Count() > 1)
        {
            throw ParameterFaults.NotA("list", path);
        }

        return numbered.Children
            .Select(c => (Number: Number(c.Key, path), Node: c.Value))
            .OrderBy(c => c.Number)
            .Select(c => c.Node);
    }

    private static int Number(string key, string path) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw ParameterFaults.NotA("list", path);
}
