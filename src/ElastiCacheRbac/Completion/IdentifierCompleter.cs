using System.Collections;
using System.Management.Automation;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.Completion;

/// <summary>The base of completers that ask the service: for the account and region that the command line, or else the session, is about.</summary>
/// <param name="kinds">The kinds of resource.</param>
public abstract class IdentifierCompleter(params IdentifierKind[] kinds) : EcCompleter
{
    /// <summary>The kinds of resource that the command line is about.</summary>
    /// <param name="parameters">The parameters that it gives already, by name.</param>
    private protected virtual IdentifierKind[] Kinds(IDictionary parameters) => kinds;

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
        Task<IReadOnlyList<string>>[] readings = [.. Kinds(parameters).Select(kind => session.Identifiers.GetAsync(settings, kind, session.Connect))];
        return Beginning(word, Task.WhenAll(readings).GetAwaiter().GetResult().SelectMany(identifiers => identifiers));
    }

    private static object? Variable(string name) =>
        ScriptBlock.Create("param($name) Get-Variable -Name $name -ValueOnly -ErrorAction Ignore").Invoke(name).FirstOrDefault();
}
