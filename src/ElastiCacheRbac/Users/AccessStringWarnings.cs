using System.Management.Automation;
using ElastiCacheRbac.AccessStrings;

namespace ElastiCacheRbac.Users;

/// <summary>Warns of what is in access strings that will be accepted but is hardly meant.</summary>
internal static class AccessStringWarnings
{
    /// <param name="cmdlet">The cmdlet that warns.</param>
    /// <param name="userId">The user whose access string it is.</param>
    /// <param name="check">The access string.</param>
    public static void Write(Cmdlet cmdlet, string userId, AccessStringCheck check)
    {
        foreach (Finding warning in check.Warnings)
        {
            cmdlet.WriteWarning($"{userId}: {warning}");
        }
    }
}
