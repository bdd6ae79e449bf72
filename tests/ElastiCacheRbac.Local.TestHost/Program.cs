using ElastiCacheRbac.Local;

// A server in a process of its own, for tests that kill it and for what is measured: serves the state file that is named, or without one from
// memory, until its input ends.
using var plane = new LocalControlPlane(new LocalControlPlaneOptions
{
    Path = args is [var path] ? path : null,
    Quotas = new LocalQuotas { Users = int.MaxValue, UserGroups = int.MaxValue, UsersPerGroup = int.MaxValue, Nodes = int.MaxValue },
});
await using LocalServer server = await LocalServer.StartAsync(plane);
Console.WriteLine(server.Endpoint);
while (Console.ReadLine() is not null)
{
}
