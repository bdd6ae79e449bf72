using System.Text.RegularExpressions;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>Finds the region of a connection: named, the endpoint's, the profile's, the environment's.</summary>
internal static class RegionRule
{
    /// <summary>Where nothing else says so, the region of a control plane on this machine.</summary>
    private const string LocalRegion = "us-east-1";

    private static readonly Regex _hostPattern = new(
        @"(^|\.)elasticache(-fips)?\.(?<region>[a-z]{2,}(-[a-z]+)+-\d+)\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex _namePattern = new(@"^[a-z]{2,}(-[a-z]+)+-\d+$", RegexOptions.CultureInvariant);

    public static string Find(string? named, Uri? endpoint, string? ofNamedProfile, string? ofDefaultProfile, bool isLocal)
    {
        string? found = named
            ?? OfEndpoint(endpoint)
            ?? ofNamedProfile
            ?? Environment.GetEnvironmentVariable("AWS_REGION")
            ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION")
            ?? ofDefaultProfile
            ?? (isLocal ? LocalRegion : null);
        if (string.IsNullOrWhiteSpace(found))
        {
            throw new InvalidInputException(nameof(Messages.RegionMissing), Messages.RegionMissing());
        }

        string region = found!.Trim().ToLowerInvariant();
        return IsName(region)
            ? region
            : throw new InvalidInputException(nameof(Messages.RegionInvalid), Messages.RegionInvalid(found), found);
    }

    /// <summary>Whether a text has the form of a region's name.</summary>
    public static bool IsName(string text) => _namePattern.IsMatch(text);

    private static string? OfEndpoint(Uri? endpoint)
    {
        Match match = _hostPattern.Match(endpoint?.Host ?? string.Empty);
        return match.Success ? match.Groups["region"].Value : null;
    }
}
