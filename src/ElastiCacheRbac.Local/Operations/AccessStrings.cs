namespace ElastiCacheRbac.Local.Operations;

/// <summary>Access strings as the service takes and returns them.</summary>
internal static class AccessStrings
{
    /// <summary>The form that the service stores.</summary>
    /// <exception cref="Wire.ServiceFault">The service does not take it.</exception>
    public static string Normalize(string accessString) => accessString.Trim();
}
