using System.Collections.ObjectModel;
using Amazon.Runtime;

namespace Amazon.ElastiCache;

/// <summary>
/// What each <see cref="DefaultConfigurationMode"/> stands for. The values are those that AWS defines for every SDK and service.
/// </summary>
public static class AmazonElastiCacheDefaultConfiguration
{
    /// <summary>The mode for most applications: 3.1 s to connect.</summary>
    public static IDefaultConfiguration Standard { get; } = Create(DefaultConfigurationMode.Standard, milliseconds: 3100);

    /// <summary>The mode for calls within one region: 1.1 s to connect.</summary>
    public static IDefaultConfiguration InRegion { get; } = Create(DefaultConfigurationMode.InRegion, milliseconds: 1100);

    /// <summary>The mode for calls from another region: 3.1 s to connect.</summary>
    public static IDefaultConfiguration CrossRegion { get; } = Create(DefaultConfigurationMode.CrossRegion, milliseconds: 3100);

    /// <summary>The mode for slow networks: 30 s to connect.</summary>
    public static IDefaultConfiguration Mobile { get; } = Create(DefaultConfigurationMode.Mobile, milliseconds: 30000);

    /// <summary>The mode that stands for one of the others, by where the program runs.</summary>
    public static IDefaultConfiguration Auto { get; } = Create(DefaultConfigurationMode.Auto, milliseconds: 1100);

    /// <summary>All modes.</summary>
    public static ReadOnlyCollection<IDefaultConfiguration> GetAllConfigurations() =>
        new([Standard, InRegion, CrossRegion, Mobile, Auto]);

    private static DefaultConfiguration Create(DefaultConfigurationMode name, int milliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(milliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(milliseconds),
    };
}
