namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>The words in which ElastiCache refuses an access string, with the error code InvalidParameterValue.</summary>
/// <remarks>Source: answers of the service. For reset rules of patterns and for restricted commands none is known, and the general words are used.</remarks>
internal static class ServiceWords
{
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.PasswordRule or FindingKind.PasswordHash or FindingKind.PasswordNotSet => "Password rules are not supported in Elasticache access string",
        FindingKind.ResetRule => "reset rule is not supported in Elasticache user api",
        FindingKind.UnknownCategory => "Access string contains invalid category(s)",
        _ => "The access-string is invalid.",
    };
}
