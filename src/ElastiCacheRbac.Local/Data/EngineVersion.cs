namespace ElastiCacheRbac.Local.Data;

/// <summary>A version of an engine that the service offers.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Name">The version as it is listed and asked for, such as <c>7.1</c>.</param>
/// <param name="FullName">The version as a cache tells it, such as <c>7.1.0</c>.</param>
/// <param name="Family">The family of its parameter groups.</param>
/// <param name="Description">What the listing calls the engine.</param>
internal sealed record EngineVersion(string Engine, string Name, string FullName, string Family, string Description)
{
    /// <summary>The version to compare by.</summary>
    public Version Number { get; } = Version.Parse(FullName);
}
