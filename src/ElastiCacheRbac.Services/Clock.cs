namespace ElastiCacheRbac.Services;

#if NET
/// <summary>The names that the netstandard2.0 package gives to what newer frameworks have built in.</summary>
internal static class Clock
{
    public static Task Delay(this TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, clock, cancellationToken);

    public static CancellationTokenSource CreateCancellationTokenSource(this TimeProvider clock, TimeSpan delay) => new(delay, clock);
}
#endif
