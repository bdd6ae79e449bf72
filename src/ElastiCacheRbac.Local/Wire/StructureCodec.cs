using System.Linq.Expressions;
using System.Reflection;
using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>A structure, held in an object with a property for each of the model's members.</summary>
internal sealed class StructureCodec : Codec
{
    private readonly Func<object> _create;
    private readonly BoundMember[] _members;
    private readonly Dictionary<string, BoundMember> _byName;

    public StructureCodec(Shape shape, Type type)
    {
        _create = Expression.Lambda<Func<object>>(Expression.New(type)).Compile();
        _members = [.. shape.Members.Select(m => new BoundMember(m, type))];
        _byName = _members.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    public override object? Read(FormNode node, string path)
    {
        if (node.Value is { Length: > 0 })
        {
            throw ParameterFaults.NotA("structure", path);
        }

        foreach (KeyValuePair<string, FormNode> child in node.Children)
        {
            if (!_byName.ContainsKey(child.Key))
            {
                throw ParameterFaults.Unknown(Below(path, child.Key));
            }
        }

        object structure = _create();
        foreach (BoundMember member in _members)
        {
            if (node.Find(member.Name) is FormNode child)
            {
                member.Set(structure, member.Codec.Read(child, Below(path, member.Name)));
            }
            else if (member.IsRequired)
            {
                throw ParameterFaults.Missing(Below(path, member.Name));
            }
        }

        return structure;
    }

    public override void Write(XmlWriter xml, object value)
    {
        foreach (BoundMember member in _members)
        {
            if (member.Get(value) is object content)
            {
                xml.WriteStartElement(member.Name);
                member.Codec.Write(xml, content);
                xml.WriteEndElement();
            }
        }
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : path + "." + name;

    /// <summary>A member of the model, with the property that holds it. All is made at first use: most members are seldom used.</summary>
    private sealed class BoundMember(Member member, Type owner)
    {
        private readonly PropertyInfo _property = owner.GetProperty(member.Name) ?? throw new MissingMemberException(owner.FullName, member.Name);
        private Codec? _codec;
        private Func<object, object?>? _get;
        private Action<object, object?>? _set;

        public string Name => member.Name;

        public bool IsRequired => member.IsRequired;

        public Codec Codec => _codec ??= For(member.Shape, Nullable.GetUnderlyingType(_property.PropertyType) ?? _property.PropertyType);

        public object? Get(object structure) => (_get ??= Getter())(structure);

        public void Set(object structure, object? value) => (_set ??= Setter())(structure, value);

        private Func<object, object?> Getter()
        {
            ParameterExpression structure = Expression.Parameter(typeof(object));
            Expression value = Expression.Property(Expression.Convert(structure, owner), _property);
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), structure).Compile();
        }

        private Action<object, object?> Setter()
        {
            ParameterExpression structure = Expression.Parameter(typeof(object));
            ParameterExpression value = Expression.Parameter(typeof(object));
            Expression property = Expression.Property(Expression.Convert(structure, owner), _property);
            Expression assign = Expression.Assign(property, Expression.Convert(value, _property.PropertyType));
            return Expression.Lambda<Action<object, object?>>(assign, structure, value).Compile();
        }
    }
}
