using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>
/// Tells the SDK how to make the clients that SSO profiles need. By itself it looks for their assemblies among all that are loaded in
/// the process, and in PowerShell finds those of another module, whose types are not this module's.
/// </summary>
internal static class SignInClients
{
    private static readonly AnonymousAWSCredentials _nobody = new();

    /// <summary>Registers the clients. Their assemblies are loaded when an SSO profile is first used.</summary>
    public static void Register()
    {
        GlobalRuntimeDependencyRegistry.Instance.RegisterSSOClient(
            context => new AmazonSSOClient(_nobody, Configured(new AmazonSSOConfig(), context.SSOClientContextData.Region)));
        GlobalRuntimeDependencyRegistry.Instance.RegisterSSOOIDCClient(
            context => new AmazonSSOOIDCClient(_nobody, Configured(new AmazonSSOOIDCConfig(), context.SSOOIDCClientContextData.Region)));
    }

    private static T Configured<T>(T config, Amazon.RegionEndpoint region)
        where T : ClientConfig
    {
        config.RegionEndpoint = region;
        return config;
    }
}
