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
    /// <summary>What the client is to be made with.</summary>
    public AWSCredentials Credentials { get; } = credentials;

    /// <summary>Chooses the source: an access key, a profile, what the AWS Tools stored, or the SDK's chain.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="profiles">The profiles of the machine.</param>
    /// <param name="profile">The named profile, if one is named.</param>
    /// <param name="isLocal">Whether the control plane is on this machine, which wants a key but no particular one.</param>
    public static CredentialSource Choose(
        ConnectionSettings settings, CredentialProfileStoreChain profiles, CredentialProfile? profile, bool isLocal)
    {
        if ((settings.AccessKey is null) != (settings.SecretKey is null) || (settings.SessionToken is not null && settings.AccessKey is null))
        {
            throw new InvalidInputException(nameof(Messages.AccessKeyIncomplete), Messages.AccessKeyIncomplete());
        }

        if (settings.AccessKey is not null)
        {
            return profile is not null
                ? throw new InvalidInputException(nameof(Messages.CredentialsContradictory), Messages.CredentialsContradictory())
                : new CredentialSource(settings.SessionToken is null
                    ? new BasicAWSCredentials(settings.AccessKey, settings.SecretKey)
                    : new SessionAWSCredentials(settings.AccessKey, settings.SecretKey, settings.SessionToken));
        }

        if (profile is not null)
        {
            return new CredentialSource(OfProfile(profile, profiles));
        }

        if (settings.StoredCredentials is not null)
        {
            return new CredentialSource(new StoredCredentials(settings.StoredCredentials));
        }

        bool inEnvironment = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"));
        return new CredentialSource(isLocal && !inEnvironment ? new BasicAWSCredentials("test", "test") : new DefaultChain());
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

    private static AWSCredentials OfProfile(CredentialProfile profile, CredentialProfileStoreChain profiles)
    {
        try
        {
            return AWSCredentialsFactory.GetAWSCredentials(profile, profiles, nonCallbackOnly: true);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or AmazonClientException)
        {
            throw new EcException(
                nameof(Messages.ProfileUnusable), ErrorKind.AccessDenied, Messages.ProfileUnusable(profile.Name, e.Message), profile.Name, e);
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
