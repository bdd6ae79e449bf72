using System.Diagnostics;

namespace ElastiCacheRbac.Local.Benchmarks;

/// <summary>
/// The local control plane over HTTP, in a process of its own, with accounts of several sizes: one client after another's answer, and 32 at once.
/// Beside the rate stands the server's processor time for one request, which another program on the machine changes less.
/// </summary>
internal static class ControlPlaneMeasurement
{
    private const int Clients = 32;
    private const int MembersPerGroup = 10;

    // As many at every size, so that the account's size differs and not how much of it is in use, and in the processor's cache.
    private const int GroupsInUse = 100;

    private static readonly TimeSpan _duration = TimeSpan.FromSeconds(2);

    /// <summary>Measures, and prints a table.</summary>
    /// <param name="folder">A folder for a state file; null to keep the state in memory.</param>
    public static int Run(string? folder)
    {
        Console.WriteLine($"Local control plane over HTTP, state {(folder is null ? "in memory" : "in a file")}; {Environment.ProcessorCount} cores, the clients' included");
        Console.WriteLine($"{"users",6} {"groups",6} {"caches",6}  {"request",-22} {"clients",7} {"a second",9} {"server µs",9} {"ms each",8}");
        foreach (int users in new[] { 100, 1_000, 10_000 })
        {
            using ServerProcess server = ServerProcess.Start(folder is null ? null : Path.Combine(folder, $"{users}.db"));
            Measure(server, users);
        }

        return 0;
    }

    private static void Measure(ServerProcess server, int users)
    {
        int groups = users / MembersPerGroup;
        int caches = Math.Min(40, groups);
        Each(server, users, i => [User(i)]);
        Each(server, groups, i => [Group(i)]);
        Each(server, caches, i => [Cache(i), Serverless(i)]);

        // As many as the account has, so that it keeps its size; and each is taken away again.
        HashSet<long>[] gone = [.. Enumerable.Range(0, Math.Min(groups, GroupsInUse)).Select(_ => new HashSet<long>())];
        Report("CreateUser, DeleteUser", (turn, _, _) => [User(users + turn), $"Action=DeleteUser&UserId=u{users + turn}"], requests: 2);
        Report("DescribeUsers by ID", (turn, _, _) => [$"Action=DescribeUsers&UserId=u{turn * 7919 % users}"]);
        Report("ModifyUserGroup", (turn, client, clients) => [Swap(turn, client, clients, gone)]);
        Report("DescribeUsers, all", (_, _, _) => null, requests: (users + 1 + 99) / 100);
        Console.WriteLine($"{users,6} {groups,6} {caches,6}  memory {server.Memory >> 20} MB, at most {server.PeakMemory >> 20} MB");

        void Report(string name, Turn calls, int requests = 1)
        {
            foreach (int clients in new[] { 1, Clients })
            {
                RunFor(server, clients, TimeSpan.FromSeconds(0.5), calls);
                TimeSpan before = server.ProcessorTime;
                (long rounds, TimeSpan elapsed) = RunFor(server, clients, _duration, calls);
                double each = (server.ProcessorTime - before).TotalMicroseconds / (rounds * requests);
                double rate = rounds * requests / elapsed.TotalSeconds;
                string milliseconds = requests > 1 && clients == 1 ? FormattableString.Invariant($"{elapsed.TotalMilliseconds / rounds:0.0}") : "";
                Console.WriteLine($"{users,6} {groups,6} {caches,6}  {name,-22} {clients,7} {rate,9:N0} {each,9:N0} {milliseconds,8}");
            }
        }
    }

    /// <summary>The calls of a client whose turn it is; null to list all users.</summary>
    /// <param name="turn">A number that no other turn has.</param>
    /// <param name="client">Which client it is.</param>
    /// <param name="clients">How many there are.</param>
    private delegate string[]? Turn(long turn, int client, int clients);

    /// <summary>Has clients make calls, each the next one when it has the answer, until the time is over.</summary>
    private static (long Rounds, TimeSpan Elapsed) RunFor(ServerProcess server, int clients, TimeSpan duration, Turn calls)
    {
        long rounds = 0;
        long start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            using var connection = new WireConnection(server.Endpoint);
            for (long turn = client; Stopwatch.GetElapsedTime(start) < duration; turn += clients)
            {
                if (calls(turn, client, clients) is { } forms)
                {
                    Array.ForEach(forms, form => connection.Call(form));
                }
                else
                {
                    ListAll(connection);
                }

                Interlocked.Increment(ref rounds);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        return (rounds, Stopwatch.GetElapsedTime(start));
    }

    private static void Each(ServerProcess server, int count, Func<int, string[]> calls) =>
        Parallel.ForEach(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            () => new WireConnection(server.Endpoint),
            (i, _, connection) =>
            {
                Array.ForEach(calls(i), form => connection.Call(form));
                return connection;
            },
            connection => connection.Dispose());

    private static void ListAll(WireConnection connection)
    {
        string? marker = null;
        do
        {
            string page = connection.Call("Action=DescribeUsers" + (marker is null ? "" : "&Marker=" + Uri.EscapeDataString(marker)));
            int start = page.IndexOf("<Marker>", StringComparison.Ordinal);
            marker = start < 0 ? null : page[(start + "<Marker>".Length)..page.IndexOf("</Marker>", StringComparison.Ordinal)];
        }
        while (marker is not null);
    }

    private static string User(long i) =>
        $"Action=CreateUser&UserId=u{i}&UserName=u{i}&Engine=redis&AccessString=on%20~app%3A%2A%20%2B%40read%20%2B%40write&Passwords.member.1=correct-horse-battery";

    private static string Group(int i) =>
        $"Action=CreateUserGroup&UserGroupId=g{i}&Engine=valkey"
        + string.Concat(Enumerable.Range(0, MembersPerGroup).Select(m => $"&UserIds.member.{m + 1}=u{(i * MembersPerGroup) + m}"));

    private static string Cache(int i) =>
        $"Action=CreateReplicationGroup&ReplicationGroupId=c{i}&ReplicationGroupDescription=a&CacheNodeType=cache.t3.small&NumCacheClusters=2&Engine=valkey"
        + $"&TransitEncryptionEnabled=true&UserGroupIds.member.1=g{i}";

    private static string Serverless(int i) => $"Action=CreateServerlessCache&ServerlessCacheName=s{i}&Engine=valkey";

    /// <summary>Takes a member out of a group, or brings back the one that is out. No two clients touch the same member.</summary>
    private static string Swap(long turn, int client, int clients, HashSet<long>[] gone)
    {
        int groups = gone.Length;
        long group = groups >= clients ? ((turn / clients * clients) + client) % (groups / clients * clients) : client % groups;
        long user = (group * MembersPerGroup) + (client / groups);
        lock (gone[group])
        {
            bool comes = gone[group].Remove(user);
            return $"Action=ModifyUserGroup&UserGroupId=g{group}&{(comes || !gone[group].Add(user) ? "UserIdsToAdd" : "UserIdsToRemove")}.member.1=u{user}";
        }
    }
}
