using System.Collections.Concurrent;
using System.Text.Json;
using ElastiCacheRbac.Local.Operations;

namespace ElastiCacheRbac.Local.State;

/// <summary>The account's state in every region, in memory or in a file as well.</summary>
internal sealed class Regions : IDisposable
{
    private readonly ConcurrentDictionary<string, AccountStore> _stores = new(StringComparer.Ordinal);
    private readonly LocalControlPlaneOptions _options;
    private readonly Journal? _journal;

    /// <summary>Opens the file, if one is wanted, and reads what is in it.</summary>
    /// <exception cref="LocalControlPlaneException">It cannot be opened, or is damaged.</exception>
    public Regions(LocalControlPlaneOptions options)
    {
        _options = options;
        if (options.Path is null)
        {
            return;
        }

        var database = Database.Open(options.Path);
        try
        {
            IReadOnlyDictionary<string, AccountState> states = Load(database);
            _journal = new Journal(database);
            foreach (KeyValuePair<string, AccountState> state in states)
            {
                _stores[state.Key] = Store(state.Key, state.Value);
            }
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The account in a region.</summary>
    public AccountStore Of(string region) => _stores.GetOrAdd(region, name => Store(name, InitialState.Value));

    /// <summary>Closes the file.</summary>
    public void Dispose() => _journal?.Dispose();

    private AccountStore Store(string region, AccountState state) =>
        new(state, new AccountSettings(_options.AccountId, region, _options.Quotas, _options.Delay), _options.Clock, _journal);

    private static Dictionary<string, AccountState> Load(Database database)
    {
        var states = new Dictionary<string, AccountState>(StringComparer.Ordinal);
        foreach (StoredRecord record in database.Read())
        {
            try
            {
                states[record.Region] = (states.TryGetValue(record.Region, out AccountState? state) ? state : InitialState.Value).With(record);
            }
            catch (JsonException e)
            {
                throw database.Damaged($"the {record.Kind} {record.Id} cannot be read", e);
            }
        }

        return states;
    }
}
