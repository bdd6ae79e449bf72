using System.Collections;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes identifiers of what events can be about: of the kind that the command line names, else of any.</summary>
public sealed class EventSourceCompleter()
    : IdentifierCompleter(IdentifierKind.User, IdentifierKind.UserGroup, IdentifierKind.ReplicationGroup, IdentifierKind.ServerlessCache)
{
    private protected override IdentifierKind[] Kinds(IDictionary parameters) => Given(parameters, "SourceType") switch
    {
        null => base.Kinds(parameters),
        "user" => [IdentifierKind.User],
        "user-group" => [IdentifierKind.UserGroup],
        "replication-group" => [IdentifierKind.ReplicationGroup],
        "serverless-cache" => [IdentifierKind.ServerlessCache],
        _ => [],
    };
}
