using ElastiCacheRbac.Local.Operations;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Refusals of parameters that are not what the API model asks for.</summary>
/// <remarks>
/// The words for what is missing or blank are the service's own (seen in public reports); its words for the rest are not known.
/// No value is repeated but where the model lists values or gives a pattern, which it does for no secret.
/// </remarks>
internal static class ParameterFaults
{
    public static ServiceFault Missing(string path) => Invalid($"The parameter {path} must be provided and must not be null.");

    public static ServiceFault Blank(string path) => Invalid($"The parameter {path} must be provided and must not be blank.");

    public static ServiceFault Unknown(string path) => Invalid(OurChoices.ParameterUnknown(path));

    public static ServiceFault NotA(string kind, string path) => Invalid(OurChoices.ParameterNotA(kind, path));

    public static ServiceFault UnreadableCharacter(string path) => Invalid(OurChoices.ParameterCharacter(path));

    public static ServiceFault NotOneOf(Shape shape, string value, string path) => Invalid(shape.Name == "InputAuthenticationType"
        ? UserFaults.AuthenticationTypeNotAllowed(value).Message
        : $"Value '{value}' at '{path}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", shape.Values)}]");

    public static ServiceFault PatternBroken(Shape shape, string value, string path) =>
        Invalid($"Value '{value}' at '{path}' failed to satisfy constraint: Member must satisfy regular expression pattern: {shape.Pattern}");

    /// <summary>Checks the length of a string, or of a list, against its shape.</summary>
    public static void CheckLength(Shape shape, int length, string path)
    {
        if (length == 0 && shape.Minimum > 0)
        {
            throw Blank(path);
        }

        if (length < shape.Minimum || length > shape.Maximum)
        {
            throw Invalid(OurChoices.ParameterLength(path, shape.Minimum ?? 0, shape.Maximum));
        }
    }

    private static ServiceFault Invalid(string message) => new(FaultCode.InvalidParameterValue, message);
}
