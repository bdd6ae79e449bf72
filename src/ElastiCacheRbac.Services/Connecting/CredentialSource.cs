using System.Reflection;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>Where a connection's credentials come from. They are had at the first call, not before.</summary>
/// <param name="credentials">The credentials.</param>
internal sealed class CredentialSource(AWSCredentials credentials)
{
    /// <summary>What comes before profiles in the SDK's chain.</summary>
    private static readonly string[] _keyVariables = ["AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE"];

    /// <summary>What the client is to be made with.</summary>
    public AWSCredentials Credentials { get; } = credentials;

    /// <summary>Chooses the source: an access key, a profile, what the AWS Tools stored, or the SDK's chain.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="ofProfile">The credentials of profiles.</param>
    /// <param name="named">The profile that the settings name, if they name one.</param>
    /// <param name="usual">The profile that the SDK's chain comes to, if there is one.</param>
    /// <param name="isLocal">Whether the control plane is on this machine, which wants a key but no particular one.</param>
    public static CredentialSource Choose(
        ConnectionSettings settings, ProfileCredentials ofProfile, CredentialProfile? named, CredentialProfile? usual, bool isLocal)
    {
        if ((settings.AccessKey is null) != (settings.SecretKey is null) || (settings.SessionToken is not null && settings.AccessKey is null))
        {
            throw new InvalidInputException(nameof(Messages.AccessKeyIncomplete), Messages.AccessKeyIncomplete());
        }

        if (settings.AccessKey is not null && named is not null)
        {
            throw new InvalidInputException(nameof(Messages.CredentialsContradictory), Messages.CredentialsContradictory());
        }

        bool inEnvironment = _keyVariables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        return new CredentialSource(settings switch
        {
            { AccessKey: { } key, SessionToken: { } token } => new SessionAWSCredentials(key, settings.SecretKey, token),
            { AccessKey: { } key } => new BasicAWSCredentials(key, settings.SecretKey),
            _ when named is not null => ofProfile.Of(named),
            { StoredCredentials: { } stored } => new StoredCredentials(stored),
            _ when isLocal && !inEnvironment => new BasicAWSCredentials("test", "test"),
            _ when !inEnvironment && ProfileCredentials.IsRole(usual) => ofProfile.Of(usual!),
            _ => new DefaultChain(),
        });
    }

    /// <summary>The credentials as they are now.</summary>
    /// <exception cref="EcException">There are none: <c>CredentialsUnavailable</c>.</exception>
    public async Task<ImmutableCredentials> GetAsync()
    {
        try
        {
            return await Credentials.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not EcException)
        {
            Exception cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            throw new EcException(
                nameof(Messages.CredentialsUnavailable), ErrorKind.AccessDenied, Messages.CredentialsUnavailable(cause.Message), innerException: cause);
        }
    }

    /// <summary>The SDK's chain: environment, profile, web identity, container, instance. Walked anew when the environment has changed.</summary>
    private sealed class DefaultChain : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => DefaultAWSCredentialsIdentityResolver.GetCredentials().GetCredentials();

        public override async Task<ImmutableCredentials> GetCredentialsAsync()
        {
            AWSCredentials found = await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync().ConfigureAwait(false);
            return await found.GetCredentialsAsync().ConfigureAwait(false);
        }
    }
}
