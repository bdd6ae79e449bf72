using System.Collections;
using System.Management.Automation;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.Completion;

/// <summary>The base of completers that ask the service: for the account and region that the command line, or else the session, is about.</summary>
/// <param name="kind">The kind of resource.</param>
public abstract class IdentifierCompleter(IdentifierKind kind) : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters)
    {
        EcSession session = EcSession.Current;
        ConnectionSettings settings = session.WithDefaults(
            new ConnectionSettings
            {
                ProfileName = Given(parameters, nameof(ConnectionSettings.ProfileName)),
                Region = Given(parameters, nameof(ConnectionSettings.Region)),
                AccessKey = Given(parameters, nameof(ConnectionSettings.AccessKey)),
                SecretKey = Given(parameters, nameof(ConnectionSettings.SecretKey)),
                SessionToken = Given(parameters, nameof(ConnectionSettings.SessionToken)),
                EndpointUrl = Given(parameters, nameof(ConnectionSettings.EndpointUrl)) is { } url ? new Uri(url) : null,
            },
            Variable);
        return Beginning(word, session.Identifiers.GetAsync(settings, kind, session.Connect).GetAwaiter().GetResult());
    }

    private static object? Variable(string name) =>
        ScriptBlock.Create("param($name) Get-Variable -Name $name -ValueOnly -ErrorAction Ignore").Invoke(name).FirstOrDefault();
}
