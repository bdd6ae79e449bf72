namespace ElastiCacheRbac.Local.Tests.Conformance;

/// <summary>A request made from the API model, and what the model says of the answer.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="What">What is special about the request.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Expected">What has to come.</param>
internal sealed record Probe(string Operation, string What, IReadOnlyDictionary<string, string> Parameters, Expected Expected)
{
    public override string ToString() => $"{Operation}, {What}: {string.Join("&", Parameters.Select(p => p.Key + "=" + p.Value))}";
}

/// <summary>What the API model says of an answer.</summary>
internal enum Expected
{
    /// <summary>The operation's answer.</summary>
    Success,

    /// <summary>InvalidParameterValue.</summary>
    InvalidValue,

    /// <summary>The operation's answer, or one of the model's errors: the model says nothing of what else the service asks for.</summary>
    Either,
}
