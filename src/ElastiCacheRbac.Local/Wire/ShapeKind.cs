namespace ElastiCacheRbac.Local.Wire;

/// <summary>The kinds of shapes in the API model.</summary>
internal enum ShapeKind
{
    Structure,
    List,
    String,
    Boolean,
    Integer,
    Double,
    Timestamp,
}
