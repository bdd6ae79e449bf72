namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>Tests that change settings of the whole process; they run alone.</summary>
[CollectionDefinition(nameof(ProcessWideSettings), DisableParallelization = true)]
public static class ProcessWideSettings;
