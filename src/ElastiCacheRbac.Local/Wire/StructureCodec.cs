using System.Reflection;
using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>A structure, held in an object with a property for each of the model's members.</summary>
internal sealed class StructureCodec : Codec
{
    private readonly Type _type;
    private readonly BoundMember[] _members;
    private readonly Dictionary<string, BoundMember> _byName;

    public StructureCodec(Shape shape, Type type)
    {
        _type = type;
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

        object structure = Activator.CreateInstance(_type)!;
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
        private IAccessor? _accessor;

        public string Name => member.Name;

        public bool IsRequired => member.IsRequired;

        public Codec Codec => _codec ??= For(member.Shape, Nullable.GetUnderlyingType(_property.PropertyType) ?? _property.PropertyType);

        private IAccessor Accessor =>
            _accessor ??= (IAccessor)Activator.CreateInstance(typeof(Accessor<,>).MakeGenericType(owner, _property.PropertyType), _property)!;

        public object? Get(object structure) => Accessor.Get(structure);

        public void Set(object structure, object? value) => Accessor.Set(structure, value);
    }

    private interface IAccessor
    {
        object? Get(object structure);

        void Set(object structure, object? value);
    }

    /// <summary>The accessors of a property as delegates: as fast as compiled expressions, and ready without a compiler.</summary>
    private sealed class Accessor<TOwner, TValue>(PropertyInfo property) : IAccessor
    {
        private readonly Func<TOwner, TValue> _get = (Func<TOwner, TValue>)Delegate.CreateDelegate(typeof(Func<TOwner, TValue>), property.GetMethod!);
        private readonly Action<TOwner, TValue> _set = (Action<TOwner, TValue>)Delegate.CreateDelegate(typeof(Action<TOwner, TValue>), property.SetMethod!);

        public object? Get(object structure) => _get((TOwner)structure);

        public void Set(object structure, object? value) => _set((TOwner)structure, (TValue)value!);
    }
}
