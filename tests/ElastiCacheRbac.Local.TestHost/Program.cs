using ElastiCacheRbac.Local;

// A server in a process of its own, for tests that kill it: serves the state file that is named until its input ends.
using var plane = new LocalControlPlane(new LocalControlPlaneOptions
{
    Path = args[0],
    Quotas = new LocalQuotas { Users = int.MaxValue },
});
await using LocalServer server = await LocalServer.StartAsync(plane);
Console.WriteLine(server.Endpoint);
while (Console.ReadLine() is not null)
{
}
