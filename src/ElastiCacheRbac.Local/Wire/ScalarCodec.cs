using System.Globalization;
using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>A value that is one text on the wire.</summary>
internal abstract class ScalarCodec : Codec
{
    public override object? Read(FormNode node, string path)
    {
        if (node.Value is not string text || node.Children.Any())
        {
            throw ParameterFaults.NotA("single value", path);
        }

        return Parse(text, path);
    }

    public override void Write(XmlWriter xml, object value) => xml.WriteString(Format(value));

    protected abstract object Parse(string text, string path);

    protected abstract string Format(object value);
}

/// <summary><c>true</c> or <c>false</c>, in any case.</summary>
internal sealed class BooleanCodec : ScalarCodec
{
    protected override object Parse(string text, string path) =>
        bool.TryParse(text, out bool value) ? value : throw ParameterFaults.NotA("Boolean", path);

    protected override string Format(object value) => (bool)value ? "true" : "false";
}

/// <summary>A whole number of 32 bits.</summary>
internal sealed class IntegerCodec : ScalarCodec
{
    protected override object Parse(string text, string path) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw ParameterFaults.NotA("Integer", path);

    protected override string Format(object value) => ((int)value).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A number.</summary>
internal sealed class DoubleCodec : ScalarCodec
{
    protected override object Parse(string text, string path) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw ParameterFaults.NotA("Double", path);

    protected override string Format(object value) => ((double)value).ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A moment as ISO 8601, in UTC.</summary>
internal sealed class TimestampCodec : ScalarCodec
{
    protected override object Parse(string text, string path) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime value)
            ? value
            : throw ParameterFaults.NotA("Timestamp", path);

    protected override string Format(object value) =>
        ((DateTime)value).ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
