using System.Management.Automation;
using ElastiCacheRbac.AccessStrings.Import;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Turns the users of an engine's own access control, from ACL LIST or an ACL file, into user names and access strings that ElastiCache takes.</summary>
/// <example><code>'user app on nopass ~app:* resetchannels -@all +@read' | ConvertFrom-EcAclList</code><para>What is left out, such as passwords and rules that ElastiCache refuses, stands in the notes; where that changes what is allowed, it is warned of. The answer of redis-cli ACL LIST can be piped in as it is.</para></example>
/// <example><code>Get-Content users.acl | ConvertFrom-EcAclList -EngineVersion redis-7.0 | ForEach-Object { New-EcUser $_.UserName -AccessString $_.AccessString -Password (Read-Host -AsSecureString "Password of $_") }</code><para>Moves the users of a server of one's own to ElastiCache.</para></example>
[Cmdlet(VerbsData.ConvertFrom, "EcAclList")]
[OutputType(typeof(ImportedUser))]
public sealed class ConvertFromEcAclListCommand : EcLanguageCmdlet
{
    private readonly List<string> _lines = [];

    /// <summary>The lines, such as 'user app on ~app:* +@read'; one or several in a text. Empty lines and comments are passed over.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => _lines.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (AclLine line in AclLine.Split(string.Join("\n", _lines)))
        {
            Attempt(() => Write(line.Import(Engine)));
        }
    }

    private void Write(ImportedUser user)
    {
        foreach (ImportNote note in user.Notes)
        {
            string text = $"{user.UserName}: {note}";
            if (note.IsWarning)
            {
                WriteWarning(text);
            }
            else
            {
                WriteVerbose(text);
            }
        }

        WriteObject(user);
    }
}
