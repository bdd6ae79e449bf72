namespace ElastiCacheRbac.AccessStrings;

/// <summary>Which commands have which procedure to find their keys.</summary>
internal static class KeyProcedures
{
    public static KeyProcedure? Of(string command) => command switch
    {
        "zunion" or "zinter" or "zdiff" or "zintercard" or "sintercard" or "lmpop" or "zmpop" => KeyProcedure.CountAt1,
        "eval" or "evalsha" or "eval_ro" or "evalsha_ro" or "fcall" or "fcall_ro" or "blmpop" or "bzmpop" => KeyProcedure.CountAt2,
        "zunionstore" or "zinterstore" or "zdiffstore" => KeyProcedure.StoreAndCountAt2,
        "sort" => KeyProcedure.Sort,
        "sort_ro" => KeyProcedure.SortReadOnly,
        "migrate" => KeyProcedure.Migrate,
        "georadius" or "georadiusbymember" => KeyProcedure.GeoRadius,
        "xread" or "xreadgroup" => KeyProcedure.StreamRead,
        "set" => KeyProcedure.Set,
        "bitfield" => KeyProcedure.BitField,
        "memory" => KeyProcedure.MemoryUsage,
        "stralgo" => KeyProcedure.Lcs,
        _ => null,
    };
}
