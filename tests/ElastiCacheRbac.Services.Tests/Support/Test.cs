using System.Net;
using System.Security;

namespace ElastiCacheRbac.Services.Tests.Support;

/// <summary>What most tests begin with.</summary>
internal static class Test
{
    private static int _hosts;

    /// <summary>A password that keeps the rule.</summary>
    public const string Password = "a-str0ng-pa))word";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A connection to a scripted service. Each has a host of its own, since the SDK shares its allowance of retries by host.</summary>
    public static ElastiCacheConnection Connect(HttpMessageHandler service, TimeProvider? clock = null, Action<Diagnostics.CallRecord>? observer = null) =>
        ElastiCacheConnection.Open(
            new ConnectionSettings
            {
                Handler = service,
                EndpointUrl = new Uri($"http://service-{Interlocked.Increment(ref _hosts)}.test"),
                Region = "eu-west-1",
                AccessKey = "AKIATEST",
                SecretKey = "secret",
            },
            clock ?? new SkippingClock(),
            observer);

    public static SecureString Secret(string text = Password) => new NetworkCredential("", text).SecurePassword;

    public static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
