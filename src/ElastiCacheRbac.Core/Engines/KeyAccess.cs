namespace ElastiCacheRbac.Engines;

/// <summary>What is done to a key's value, or may be done: the two permissions a key pattern can give from engine 7.0 on.</summary>
[Flags]
public enum KeyAccess
{
    /// <summary>Neither: the command only asks about the key (such as <c>EXISTS</c>), which any pattern that matches allows.</summary>
    None = 0,

    /// <summary>The value is read: <c>%R~</c>.</summary>
    Read = 1,

    /// <summary>The value is inserted, updated or deleted: <c>%W~</c>.</summary>
    Write = 2,

    /// <summary>Both: <c>~</c> or <c>%RW~</c>.</summary>
    ReadWrite = Read | Write,
}
