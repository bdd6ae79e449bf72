using System.Management.Automation;
using ElastiCacheRbac.AccessStrings.Composition;
using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Makes access strings: of permissions by name, or the least that allows what was seen to be used.</summary>
/// <example><code>New-EcAccessString -Category read -ExceptCommand keys -Key app:* -ReadKey log:*</code><para>Writes: on ~app:* %R~log:* +@read -keys.</para></example>
/// <example><code>New-EcAccessString -FromCommand 'GET app:1', 'GET app:2', 'SET app:1 x'</code><para>The commands and key patterns that these command lines need, and no more. Lines of MONITOR are taken as well.</para></example>
/// <example><code>New-EcAccessString -FromCommandStats (Get-Content commandstats.txt) -Key app:*</code><para>The commands that a server has counted, as redis-cli INFO commandstats tells them, on the keys that are named: the statistics tell none.</para></example>
[Cmdlet(VerbsCommon.New, "EcAccessString", DefaultParameterSetName = ByName)]
[OutputType(typeof(string))]
public sealed class NewEcAccessStringCommand : EcLanguageCmdlet
{
    private const string ByName = nameof(ByName);
    private const string ByCommandStats = nameof(ByCommandStats);
    private const string ByCommand = nameof(ByCommand);
    private readonly List<string> _lines = [];

    /// <summary>The categories whose commands are allowed, such as read.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    public string[] Category { get; set; } = [];

    /// <summary>The categories whose commands are not allowed after all.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    public string[] ExceptCategory { get; set; } = [];

    /// <summary>The commands that are allowed, whatever was said of their categories: get, 'client|list', or with one first argument 'select|0'.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>The commands that are not allowed after all.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    public string[] ExceptCommand { get; set; } = [];

    /// <summary>Allows every command, those that later versions bring too.</summary>
    [Parameter(ParameterSetName = ByName)]
    public SwitchParameter AllCommands { get; set; }

    /// <summary>The patterns of keys that may be read and written, such as app:*.</summary>
    [Parameter(ParameterSetName = ByName)]
    [Parameter(ParameterSetName = ByCommandStats)]
    public string[] Key { get; set; } = [];

    /// <summary>The patterns of keys that may be read. Needs engine 7.0.</summary>
    [Parameter(ParameterSetName = ByName)]
    public string[] ReadKey { get; set; } = [];

    /// <summary>The patterns of keys that may be written. Needs engine 7.0.</summary>
    [Parameter(ParameterSetName = ByName)]
    public string[] WriteKey { get; set; } = [];

    /// <summary>Allows every key.</summary>
    [Parameter(ParameterSetName = ByName)]
    public SwitchParameter AllKeys { get; set; }

    /// <summary>The patterns of channels that may be used, such as news:*. Needs engine 7.0.</summary>
    [Parameter(ParameterSetName = ByName)]
    public string[] Channel { get; set; } = [];

    /// <summary>Allows every channel.</summary>
    [Parameter(ParameterSetName = ByName)]
    public SwitchParameter AllChannels { get; set; }

    /// <summary>Selectors, permissions that hold together beside the others: tables of these parameters, such as @{ Key = 'tmp:*'; Command = 'set' }. Needs engine 7.0.</summary>
    [Parameter(ParameterSetName = ByName)]
    public SelectorPermissions[] Selector { get; set; } = [];

    /// <summary>Makes a user that cannot log in yet.</summary>
    [Parameter(ParameterSetName = ByName)]
    public SwitchParameter Off { get; set; }

    /// <summary>The answer of a server to INFO commandstats, as one text or in lines.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCommandStats)]
    [AllowEmptyString]
    public string[] FromCommandStats { get; set; } = [];

    /// <summary>Command lines as redis-cli and valkey-cli take them, or as MONITOR shows them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCommand, ValueFromPipeline = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(CommandLineCompleter))]
    public string[] FromCommand { get; set; } = [];

    /// <summary>The characters that part the names of keys; by default a colon. Many names that differ in one part become a pattern.</summary>
    [Parameter(ParameterSetName = ByCommand)]
    public string KeySeparator { get; set; } = ":";

    /// <summary>Names each command, and no category, even where one holds nothing else: on other engine versions it may.</summary>
    [Parameter(ParameterSetName = ByCommandStats)]
    [Parameter(ParameterSetName = ByCommand)]
    public SwitchParameter NoCategory { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _lines.AddRange(FromCommand);

    /// <inheritdoc/>
    protected override void EndProcessing() => Attempt(() =>
    {
        LeastPrivilegeOptions options = new() { Separators = KeySeparator, UsesCategories = !NoCategory, KeyPatterns = Key };
        switch (ParameterSetName)
        {
            case ByCommandStats:
                Write(LeastPrivilege.FromCommandStats(string.Join("\n", FromCommandStats), Engine, options));
                break;
            case ByCommand:
                Write(LeastPrivilege.FromCommandLines(_lines, Engine, options));
                break;
            default:
                WriteObject(Build().Text);
                break;
        }
    });

    private AccessString Build()
    {
        var builder = new AccessStringBuilder(Engine);
        SelectorPermissions root = new()
        {
            Category = Category,
            ExceptCategory = ExceptCategory,
            Command = Command,
            ExceptCommand = ExceptCommand,
            AllCommands = AllCommands,
            Key = Key,
            ReadKey = ReadKey,
            WriteKey = WriteKey,
            AllKeys = AllKeys,
            Channel = Channel,
            AllChannels = AllChannels,
        };
        root.AddTo(Off ? builder.Off() : builder);
        foreach (SelectorPermissions selector in Selector)
        {
            builder.Selector(selector.AddTo);
        }

        return builder.Build();
    }

    private void Write(ComposedAccess composed)
    {
        foreach (EvidenceNote note in composed.Notes)
        {
            WriteWarning(note.Message);
        }

        WriteObject(composed.AccessString.Text);
    }
}
