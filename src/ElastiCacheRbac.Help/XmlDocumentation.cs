using System.Reflection;
using System.Xml.Linq;

namespace ElastiCacheRbac.Help;

/// <summary>What the compiler wrote down of the documentation comments of the module's assemblies.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = [];

    private XmlDocumentation()
    {
    }

    /// <summary>Reads the documentation files in a folder.</summary>
    public static XmlDocumentation Load(string folder)
    {
        var documentation = new XmlDocumentation();
        foreach (string file in Directory.EnumerateFiles(folder, "ElastiCacheRbac*.xml"))
        {
            foreach (XElement member in XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member"))
            {
                documentation._members[(string)member.Attribute("name")!] = member;
            }
        }

        return documentation;
    }

    /// <summary>The comment of a type; null if it has none.</summary>
    public XElement? Of(Type type) => _members.GetValueOrDefault($"T:{type.FullName}");

    /// <summary>The comment of a property, where it is declared or, behind an override, where it was first declared.</summary>
    public XElement? Of(PropertyInfo property)
    {
        Type? declaring = property.DeclaringType;
        while (declaring is not null)
        {
            if (_members.TryGetValue($"P:{declaring.FullName}.{property.Name}", out XElement? member) && member.Element("inheritdoc") is null)
            {
                return member;
            }

            declaring = declaring.BaseType;
        }

        return null;
    }
}
