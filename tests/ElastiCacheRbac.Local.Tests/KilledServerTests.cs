using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>A server that is killed at any moment has lost nothing that it has acknowledged, and has done nothing by halves.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Kills = 200;

    [Fact]
    public async Task Every_acknowledged_change_is_there_after_each_of_200_kills_under_load()
    {
        using var folder = new TemporaryFolder();
        Victim[] victims = [.. Enumerable.Range(1, 2).Select(i => new Victim(folder.File($"{i}.db"), seed: i))];

        await Task.WhenAll(victims.Select(v => v.KillAsync(Kills / victims.Length, TestContext.Current.CancellationToken)));

        output.WriteLine($"{Kills} kills, {victims.Sum(v => v.Changes)} acknowledged changes, {victims.Sum(v => v.Users)} users left.");
    }
}
