using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>How a command uses a name that it is given. The first four are the values of <see cref="KeyAccess"/>.</summary>
internal enum NameKind
{
    /// <summary>A key that the command only asks about: any pattern allows it.</summary>
    Key = KeyAccess.None,

    /// <summary>A key whose value is read.</summary>
    ReadKey = KeyAccess.Read,

    /// <summary>A key whose value is written.</summary>
    WrittenKey = KeyAccess.Write,

    /// <summary>A key whose value is read and written: one pattern has to allow both.</summary>
    ReadWrittenKey = KeyAccess.ReadWrite,

    /// <summary>A channel that is published to or subscribed to.</summary>
    Channel,

    /// <summary>A pattern of channels that is subscribed to: the engine wants it among the user's patterns to the letter.</summary>
    ChannelPattern,

    /// <summary>
    /// Not one key but any: what SORT with BY or GET of a pattern reads, from engine 7.0 on. Only <c>~*</c>, <c>%R~*</c> and <c>%RW~*</c> allow it.
    /// </summary>
    EveryKey,
}
