namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>The procedures by which engines find the keys of commands whose keys have no fixed places.</summary>
internal enum KeyProcedure
{
    /// <summary>Argument 1 tells how many keys follow: <c>ZUNION</c>, <c>LMPOP</c>, …</summary>
    CountAt1,

    /// <summary>Argument 2 tells how many keys follow: <c>EVAL</c>, <c>BLMPOP</c>, …</summary>
    CountAt2,

    /// <summary>Argument 2 tells how many keys follow, and argument 1 is one too: <c>ZUNIONSTORE</c>, …</summary>
    StoreAndCountAt2,

    /// <summary><c>SORT</c>: the key, and the one after STORE.</summary>
    Sort,

    /// <summary><c>SORT_RO</c>: the key.</summary>
    SortReadOnly,

    /// <summary><c>MIGRATE</c>: the key, or those after KEYS.</summary>
    Migrate,

    /// <summary><c>GEORADIUS</c>, <c>GEORADIUSBYMEMBER</c>: the key, and the one after STORE or STOREDIST.</summary>
    GeoRadius,

    /// <summary><c>XREAD</c>, <c>XREADGROUP</c>: the first half of what follows STREAMS.</summary>
    StreamRead,

    /// <summary><c>SET</c>: read too, with GET.</summary>
    Set,

    /// <summary><c>BITFIELD</c>: read only, with nothing but GET.</summary>
    BitField,

    /// <summary><c>MEMORY USAGE</c> before 7.0.</summary>
    MemoryUsage,

    /// <summary><c>STRALGO LCS KEYS</c>: the two keys.</summary>
    Lcs,
}
