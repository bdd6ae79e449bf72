#if !NET
using System.Runtime.InteropServices;
#endif
using System.Text;
using ElastiCacheRbac.Local.Security;
using Microsoft.Data.Sqlite;

namespace ElastiCacheRbac.Local.State;

/// <summary>The file that a control plane's state survives in.</summary>
/// <remarks>
/// SQLite: a commit in its write-ahead log with synchronous=FULL is on disk when it returns, a process killed at any moment leaves the last
/// commit whole, one process can hold the file for itself, and damage is found. The managed alternative, LiteDB 5, hands a commit's pages
/// to a thread that writes them later, so that a killed process loses what it has acknowledged. The price is a native library
/// for each platform, 1.5 MB each. A commit takes as long as one flush of the disk: 180 a second on the machine this was measured on, and
/// 6,000 changes a second where 32 come together.
/// Each record carries a hash of itself, as SQLite does not notice a changed byte within a value, and <see cref="WriteAheadLog"/> looks for
/// damage that SQLite takes for the log's end.
/// </remarks>
internal sealed class Database : IDisposable
{
    private const int ApplicationId = 0x45635262;
    private const int SchemaVersion = 2;

    // https://www.sqlite.org/c3ref/c_dbconfig_defensive.html
    private const int NoCheckpointOnClose = 1006;

    private readonly SqliteConnection _connection;
    private readonly string _path;

#if !NET
    // Windows PowerShell: .NET Framework looks for native libraries beside the program only, but takes one that is loaded already.
    static Database()
    {
        string folder = Path.GetDirectoryName(typeof(Database).Assembly.Location)!;
        string platform = "win-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        _ = LoadLibrary(Path.Combine(folder, "runtimes", platform, "native", "e_sqlite3.dll"));
    }
#endif

    private Database(string path)
    {
        _path = path;
        var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 };
        _connection = new SqliteConnection(text.ToString());
    }

    /// <summary>Opens a file, or makes it.</summary>
    /// <exception cref="LocalControlPlaneException">It is in use, damaged, not one of ours, or cannot be written.</exception>
    public static Database Open(string path)
    {
        var database = new Database(Path.GetFullPath(path));
        try
        {
            database.Open();
            return database;
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw database.Explain(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            database.Dispose();
            throw database.NotOpened(e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>All records.</summary>
    /// <exception cref="LocalControlPlaneException">One is damaged.</exception>
    public IReadOnlyList<StoredRecord> Read()
    {
        try
        {
            var records = new List<StoredRecord>();
            using SqliteCommand command = Command("SELECT region, kind, id, json, hash FROM records");
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                var record = new StoredRecord(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
                if (reader.GetString(4) != HashOf(record))
                {
                    throw Damaged($"the {record.Kind} {record.Id} is not what was written");
                }

                records.Add(record);
            }

            return records;
        }
        catch (SqliteException e)
        {
            throw Explain(e);
        }
    }

    /// <summary>Writes records in one transaction, which is on disk when this returns.</summary>
    public void Write(IReadOnlyList<StoredRecord> records)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        using SqliteCommand put = Command("INSERT OR REPLACE INTO records (region, kind, id, json, hash) VALUES ($region, $kind, $id, $json, $hash)", transaction);
        using SqliteCommand remove = Command("DELETE FROM records WHERE region = $region AND kind = $kind AND id = $id", transaction);
        foreach (StoredRecord record in records)
        {
            SqliteCommand command = record.Json is null ? remove : put;
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$region", record.Region);
            command.Parameters.AddWithValue("$kind", record.Kind);
            command.Parameters.AddWithValue("$id", record.Id);
            if (record.Json is not null)
            {
                command.Parameters.AddWithValue("$json", record.Json);
                command.Parameters.AddWithValue("$hash", HashOf(record));
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>Says that the file is damaged.</summary>
    public LocalControlPlaneException Damaged(string how, Exception? cause = null) => new LocalControlPlaneException(
        "LocalPathDamaged",
        $"The state file {_path} is damaged: {how}. It was left as it is. Put back a copy of it, or choose another path.",
        _path,
        cause);

    /// <summary>Says that a change could not be written.</summary>
    public LocalControlPlaneException NotWritten(Exception cause) => new LocalControlPlaneException(
        "LocalPathUnwritable",
        $"The state file {_path} cannot be written: {cause.Message} Nothing was changed in it. Start again when it can be.",
        _path,
        cause);

    /// <summary>Says that the file is closed.</summary>
    public LocalControlPlaneException Closed() => new LocalControlPlaneException("LocalPathUnwritable", $"The state file {_path} is closed.", _path);

    private void Open()
    {
        _connection.Open();

        // The lock is held until the file is closed. Before it is known to be one of ours, nothing is written.
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        KeepLogOnClosing(true);
        long applicationId = Number("PRAGMA application_id");
        bool isNew = applicationId == 0 && Number("SELECT count(*) FROM sqlite_master") == 0;
        if (!isNew && applicationId != ApplicationId)
        {
            throw new LocalControlPlaneException("LocalPathForeign", $"The file {_path} belongs to another program. Choose another path.", _path);
        }

        if (!WriteAheadLog.IsWhole(_path + "-wal"))
        {
            throw Damaged("its log of the newest changes is broken");
        }

        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        if (isNew)
        {
            Execute($"""
                BEGIN EXCLUSIVE;
                CREATE TABLE records (region TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (region, kind, id)) WITHOUT ROWID;
                PRAGMA application_id = {ApplicationId};
                PRAGMA user_version = {SchemaVersion};
                COMMIT;
                """);
            KeepLogOnClosing(false);
            return;
        }

        Execute("BEGIN EXCLUSIVE; COMMIT;");
        if (Number("PRAGMA user_version") != SchemaVersion)
        {
            throw new LocalControlPlaneException("LocalPathForeign", $"The state file {_path} was made by another version of this module. Choose another path.", _path);
        }

        using SqliteCommand check = Command("PRAGMA integrity_check(1)");
        if (check.ExecuteScalar() is not "ok")
        {
            throw Damaged("its structure is broken");
        }

        KeepLogOnClosing(false);
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Whether closing leaves the log as it is, rather than taking it over into the file: what is refused is not touched.</summary>
    private void KeepLogOnClosing(bool keeps) =>
        SQLitePCL.raw.sqlite3_db_config(_connection.Handle, NoCheckpointOnClose, keeps ? 1 : 0, out _);

    private LocalControlPlaneException Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new LocalControlPlaneException(
            "LocalPathInUse", $"The state file {_path} is in use by another control plane. Stop that one, or choose another path.", _path, e),
        SQLitePCL.raw.SQLITE_NOTADB => new LocalControlPlaneException(
            "LocalPathForeign", $"The file {_path} is not a state file, or its beginning is damaged. It was left as it is. Choose another path.", _path, e),
        SQLitePCL.raw.SQLITE_CORRUPT => Damaged("its structure is broken", e),
        _ => NotOpened(e),
    };

    private LocalControlPlaneException NotOpened(Exception cause) => new LocalControlPlaneException(
        "LocalPathUnwritable", $"The state file {_path} cannot be opened for writing: {cause.Message} Choose another path.", _path, cause);

    private SqliteCommand Command(string text, SqliteTransaction? transaction = null)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this class's own.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        return command;
    }

    private void Execute(string text)
    {
        using SqliteCommand command = Command(text);
        command.ExecuteNonQuery();
    }

    private long Number(string text)
    {
        using SqliteCommand command = Command(text);
        return (long)command.ExecuteScalar()!;
    }

#if !NET
    [DllImport("kernel32", CharSet = CharSet.Unicode, EntryPoint = "LoadLibraryW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string path);
#endif

    private static string HashOf(StoredRecord record) =>
        Convert.ToBase64String(Hashes.Sha256(Encoding.UTF8.GetBytes(string.Join("\n", record.Region, record.Kind, record.Id, record.Json))));
}
