using System.Text.RegularExpressions;

namespace AWSSDK.ElastiCache.Generator;

/// <summary>The official client's names.</summary>
internal static partial class Naming
{
    /// <summary><c>UserNotFoundFault</c>, <c>SubnetInUse</c> → <c>UserNotFoundException</c>, <c>SubnetInUseException</c>.</summary>
    public static string Exception(Shape error) => ErrorSuffix().Replace(error.Name, "") + "Exception";

    /// <summary><c>cache-cluster</c>, <c>dual_stack</c>, <c>SET</c> → <c>CacheCluster</c>, <c>Dual_stack</c>, <c>SET</c>.</summary>
    public static string Constant(string value) =>
        string.Concat(value.Split('-', '/').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    [GeneratedRegex("(Fault|Exception)$")]
    private static partial Regex ErrorSuffix();
}
