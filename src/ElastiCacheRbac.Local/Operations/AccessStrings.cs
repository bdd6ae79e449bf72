using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Access strings as the service takes and returns them. The rules are those that the client has, too.</summary>
internal static class AccessStrings
{
    /// <summary>The form that the service stores.</summary>
    /// <exception cref="ServiceFault">The service does not take it.</exception>
    public static string Normalize(string accessString)
    {
        var check = AccessStringCheck.Of(accessString);
        return check.ServiceRefusal is string refusal ? throw CommonFaults.InvalidValue(refusal) : check.AccessString.ToServiceText();
    }
}
