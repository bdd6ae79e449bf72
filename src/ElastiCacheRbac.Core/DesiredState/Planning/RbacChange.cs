using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>A change that a plan makes: one call of the service.</summary>
public sealed record RbacChange
{
    /// <summary>Its place in the plan, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>What it does.</summary>
    public required RbacChangeKind Kind { get; init; }

    /// <summary>What kind of resource it changes.</summary>
    public required ResourceType ResourceType { get; init; }

    /// <summary>The resource that it changes.</summary>
    public required string ResourceId { get; init; }

    /// <summary>What it does, in a sentence, without the effect on access.</summary>
    public required string Description { get; init; }

    /// <summary>What it does to access, in words: who gains and who loses what, and which connections end.</summary>
    public required string Effect { get; init; }

    /// <summary>What is gained, one item each: commands with keys, members, caches.</summary>
    public IReadOnlyList<string> Gained { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>What is lost, one item each.</summary>
    public IReadOnlyList<string> Lost { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The places in the plan of the changes that have to be made before this one.</summary>
    public IReadOnlyList<int> DependsOn { get; init; } = [];

    /// <summary>Where the file asks for it; null for what pruning removes.</summary>
    public FilePosition? Position { get; init; }

    /// <summary>The change in a line, such as <c>modify user app</c>.</summary>
    public override string ToString() => Description;
}
