using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals that several kinds of resources share.</summary>
internal static class CommonFaults
{
    /// <summary>A value that the service does not take.</summary>
    public static ServiceFault InvalidValue(string message) => new(FaultCode.InvalidParameterValue, message);

    /// <summary>Values that do not go together.</summary>
    public static ServiceFault InvalidCombination(string message) => new(FaultCode.InvalidParameterCombination, message);

    // [seen] https://github.com/hashicorp/terraform-provider-aws/issues/44746
    public static ServiceFault NothingToModify() => InvalidCombination("No modifications were requested");

    // [seen]
    public static ServiceFault NotAnIdentifier(string parameter) => InvalidValue(
        $"The parameter {parameter} is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; "
        + "and must not end with a hyphen or contain two consecutive hyphens.");

    // [doc] for the limit.
    public static ServiceFault IdentifierTooLong(string parameter, int maximum) => InvalidValue(OurChoices.IdentifierTooLong(parameter, maximum));

    // [doc] for the rule (redis to valkey, not back).
    public static ServiceFault EngineNotReversible() => InvalidValue(OurChoices.EngineNotReversible());

    // [ours]
    public static ServiceFault EngineUnknown() => InvalidValue(OurChoices.EngineUnknown());
}
