using System.Runtime.CompilerServices;

namespace ElastiCacheRbac.Services.Tests.Connecting;

/// <summary>The environment of a machine without AWS settings but for those given, until disposed.</summary>
internal sealed class EnvironmentScope : IDisposable
{
    private static readonly string[] _names =
    [
        "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
        "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_ELASTICACHE",
    ];

    private readonly Dictionary<string, string?> _before = _names.ToDictionary(n => n, Environment.GetEnvironmentVariable);

    public EnvironmentScope(params (string Name, string? Value)[] variables)
    {
        foreach (string name in _names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach ((string name, string? value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>The SDK reads once where profiles are: before that, away from those of the machine that the tests run on.</summary>
    [ModuleInitializer]
    internal static void UseProfilesOfTests()
    {
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Path.Combine(AppContext.BaseDirectory, "Connecting", "profiles.ini"));
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(AppContext.BaseDirectory, "none"));
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
    }
}
