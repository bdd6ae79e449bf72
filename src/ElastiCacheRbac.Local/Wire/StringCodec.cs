namespace ElastiCacheRbac.Local.Wire;

/// <summary>Text, plain or one of the values that the model lists (in the client: a constant class).</summary>
internal sealed class StringCodec(Shape shape, Type type) : ScalarCodec
{
    private readonly Func<string, object>? _toConstant = type == typeof(string)
        ? null
        : (Func<string, object>)Delegate.CreateDelegate(typeof(Func<string, object>), type.GetMethod("FindValue", [typeof(string)])!);

    protected override object Parse(string text, string path)
    {
        // What an answer cannot hold could never be told again.
        if (!XmlText.CanHold(text))
        {
            throw ParameterFaults.UnreadableCharacter(path);
        }

        if (shape.Values.Count > 0 && !shape.Values.Contains(text))
        {
            throw ParameterFaults.NotOneOf(shape, text, path);
        }

        ParameterFaults.CheckLength(shape, text.Length, path);
        if (!shape.IsMatch(text))
        {
            throw ParameterFaults.PatternBroken(shape, text, path);
        }

        return _toConstant is null ? text : _toConstant(text);
    }

    protected override string Format(object value) => value.ToString()!;
}
