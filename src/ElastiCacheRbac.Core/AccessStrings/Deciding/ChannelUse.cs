namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Which arguments of a command are channels to be judged.</summary>
/// <param name="Count">How many, from the first argument on; negative is all, 0 is none.</param>
/// <param name="ArePatterns">Whether they are patterns, which a channel rule must name literally.</param>
internal readonly record struct ChannelUse(int Count, bool ArePatterns = false)
{
    public static ChannelUse Of(string command) => command switch
    {
        "publish" or "spublish" => new(1),
        "subscribe" or "ssubscribe" => new(-1),
        "psubscribe" => new(-1, ArePatterns: true),
        _ => default,
    };
}
