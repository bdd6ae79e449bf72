using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Reads a value of one shape from a request's parameters, and writes it as XML. Made once for a shape and a .NET type.</summary>
internal abstract class Codec
{
    /// <summary>Reads and checks a value.</summary>
    /// <param name="node">Where the value is.</param>
    /// <param name="path">The parameter's name, for the words of a refusal.</param>
    /// <exception cref="ServiceFault">The value is not what the model asks for.</exception>
    public abstract object? Read(FormNode node, string path);

    /// <summary>Writes a value as the content of the element that is open.</summary>
    public abstract void Write(XmlWriter xml, object value);

    /// <summary>The codec for a shape that is held in a .NET type.</summary>
    public static Codec For(Shape shape, Type type) => shape.Kind switch
    {
        ShapeKind.Structure => new StructureCodec(shape, type),
        ShapeKind.List => new ListCodec(shape, type),
        ShapeKind.String => new StringCodec(shape, type),
        ShapeKind.Boolean => new BooleanCodec(),
        ShapeKind.Integer => new IntegerCodec(),
        ShapeKind.Double => new DoubleCodec(),
        ShapeKind.Timestamp => new TimestampCodec(),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
