using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.LocalServers;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Session;

/// <summary>What one runspace remembers: its defaults, its in-process control plane, and its open connections.</summary>
internal sealed class EcSession
{
    private static readonly ConditionalWeakTable<Runspace, EcSession> _sessions = new();
    private static readonly AsyncLocal<Action<CallRecord>?> _callObserver = new();
    private readonly Dictionary<ConnectionSettings, ElastiCacheConnection> _connections = [];

    /// <summary>The session of the runspace that this thread runs in.</summary>
    public static EcSession Current => _sessions.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>Told of each call that the current flow of work makes, whichever connection it uses.</summary>
    public static Action<CallRecord>? CallObserver
    {
        set => _callObserver.Value = value;
    }

    /// <summary>What connection parameters are when a cmdlet is not given them.</summary>
    public SessionDefaults Defaults { get; set; } = new();

    /// <summary>Carries calls to the in-process control plane; null while the session works on AWS.</summary>
    public HttpMessageHandler? LocalHandler { get; private set; }

    /// <summary>The local servers that this session started and has not stopped.</summary>
    public List<LocalServerInfo> Servers { get; } = [];

    /// <summary>Sends what follows to an in-process control plane.</summary>
    /// <param name="handler">Carries calls to it.</param>
    /// <param name="region">The region to work in.</param>
    public void Use(HttpMessageHandler handler, string region)
    {
        Clear();
        LocalHandler = handler;
        Defaults = new SessionDefaults { Region = region, IsLocal = true };
    }

    /// <summary>Forgets the defaults and the in-process control plane, and closes the connections.</summary>
    public void Clear()
    {
        foreach (ElastiCacheConnection connection in _connections.Values)
        {
            connection.Dispose();
        }

        _connections.Clear();
        LocalHandler?.Dispose();
        LocalHandler = null;
        Defaults = new SessionDefaults();
    }

    /// <summary>The connection for these settings; one connection serves a whole session.</summary>
    /// <param name="settings">Where to connect and as whom.</param>
    public ElastiCacheConnection Connect(ConnectionSettings settings)
    {
        if (!_connections.TryGetValue(settings, out ElastiCacheConnection? connection))
        {
            connection = ElastiCacheConnection.Open(settings, observer: static call => _callObserver.Value?.Invoke(call));
            _connections.Add(settings, connection);
        }

        return connection;
    }
}
