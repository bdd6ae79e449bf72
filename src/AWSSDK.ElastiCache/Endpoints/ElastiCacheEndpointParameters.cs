using Amazon.Runtime.Endpoints;

namespace Amazon.ElastiCache.Endpoints;

/// <summary>What decides the endpoint of a request.</summary>
public class ElastiCacheEndpointParameters : EndpointParameters
{
    /// <summary>Starts with neither dual stack nor FIPS.</summary>
    public ElastiCacheEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    /// <summary>The region, such as <c>eu-west-1</c>.</summary>
    public string? Region
    {
        get => (string?)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    /// <summary>Whether the endpoint is to have an IPv6 address too.</summary>
    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    /// <summary>Whether the endpoint is to comply with FIPS 140.</summary>
    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    /// <summary>A URL that takes the place of the region's.</summary>
    public string? Endpoint
    {
        get => (string?)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }
}
