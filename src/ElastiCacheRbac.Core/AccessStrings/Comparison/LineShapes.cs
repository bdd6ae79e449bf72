namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>The ways in which the lines of a command use names. Commands that use names alike share one.</summary>
/// <param name="Id">Distinguishes it from others of the same engine version.</param>
/// <param name="Shapes">The ways.</param>
internal sealed record LineShapes(int Id, IReadOnlyList<LineShape> Shapes)
{
    /// <summary>Those of commands that an engine version does not have: they may use any names.</summary>
    public static LineShapes Any { get; } = new(0, [new LineShape(
        from kind in new[] { NameKind.Key, NameKind.ReadKey, NameKind.WrittenKey, NameKind.ReadWrittenKey, NameKind.Channel, NameKind.ChannelPattern }
        select new NameUse(kind, IsRequired: false, IsMany: true))]);
}
