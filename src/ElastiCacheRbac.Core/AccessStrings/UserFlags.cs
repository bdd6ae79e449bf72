namespace ElastiCacheRbac.AccessStrings;

/// <summary>What an access string says of the user as a whole.</summary>
[Flags]
internal enum UserFlags
{
    None = 0,
    Enabled = 1,
    NoPassword = 2,
    SkipSanitizePayload = 4,
    SanitizePayload = 8,
}
