using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Local;
using ElastiCacheRbac.LocalServers;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Services.Completion;

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

    /// <summary>What completion has read of late.</summary>
    public RecentIdentifiers Identifiers { get; private set; } = new();

    /// <summary>The local servers that this session started and has not stopped.</summary>
    public List<LocalServerInfo> Servers { get; } = [];

    /// <summary>The in-process control plane; null while the session works on AWS.</summary>
    public LocalControlPlane? LocalControlPlane { get; private set; }

    /// <summary>Sends what follows to an in-process control plane.</summary>
    /// <param name="controlPlane">The control plane, which is this session's from now on.</param>
    /// <param name="region">The region to work in.</param>
    public void Use(LocalControlPlane controlPlane, string region)
    {
        Clear();
        LocalControlPlane = controlPlane;
        LocalHandler = controlPlane.CreateHandler();
        Defaults = new SessionDefaults { Region = region, IsLocal = true };
    }

    /// <summary>Forgets the defaults and the in-process control plane, and closes the connections.</summary>
    public void Clear()
    {
        lock (_connections)
        {
            foreach (ElastiCacheConnection connection in _connections.Values)
            {
                connection.Dispose();
            }

            _connections.Clear();
        }

        Identifiers = new RecentIdentifiers();
        LocalHandler?.Dispose();
        LocalHandler = null;
        LocalControlPlane?.Dispose();
        LocalControlPlane = null;
        Defaults = new SessionDefaults();
    }

    /// <summary>Fills in what is not given: from this session's defaults, then from the shell variables in which AWS Tools for PowerShell keeps its own.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="variable">Gives the value of a shell variable.</param>
    public ConnectionSettings WithDefaults(ConnectionSettings given, Func<string, object?> variable)
    {
        bool local = Defaults.IsLocal && given.EndpointUrl is null;
        return given with
        {
            ProfileName = given.ProfileName ?? Defaults.ProfileName,
            Region = given.Region ?? Defaults.Region ?? Value("StoredAWSRegion") as string,
            StoredCredentials = Value("StoredAWSCredentials"),
            EndpointUrl = local ? null : given.EndpointUrl ?? Defaults.EndpointUrl,
            Handler = local ? LocalHandler : null,
        };

        object? Value(string name)
        {
            object? value = variable(name);
            return value is PSObject wrapped ? wrapped.BaseObject : value;
        }
    }

    /// <summary>The connection for these settings; one connection serves a whole session. Safe on any thread.</summary>
    /// <param name="settings">Where to connect and as whom.</param>
    public ElastiCacheConnection Connect(ConnectionSettings settings)
    {
        lock (_connections)
        {
            if (!_connections.TryGetValue(settings, out ElastiCacheConnection? connection))
            {
                connection = ElastiCacheConnection.Open(settings, observer: static call => _callObserver.Value?.Invoke(call));
                _connections.Add(settings, connection);
            }

            return connection;
        }
    }
}
