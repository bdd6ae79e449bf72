using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Users;

/// <summary>Changes RBAC users. Their groups and caches take the change over; connections stay.</summary>
/// <example><code>Set-EcUser app -AccessString 'on ~app:* +@read +@write'</code><para>Replaces the permissions.</para></example>
/// <example><code>Get-EcUser | Where-Object UserName -like app* | Set-EcUser -AccessString 'on ~app:* +@read' -Wait</code><para>Changes several and waits for all of them.</para></example>
[Cmdlet(VerbsCommon.Set, "EcUser", SupportsShouldProcess = true, DefaultParameterSetName = ByMode)]
[OutputType(typeof(User))]
public sealed class SetEcUserCommand : EcChangeCmdlet
{
    private readonly Dictionary<string, List<UserGroup>> _groups = [];
    private User? _shown;
    private const string ByMode = nameof(ByMode);
    private const string WithoutPassword = nameof(WithoutPassword);

    /// <summary>The user to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string UserId { get; set; } = "";

    /// <summary>The new permissions, in place of the present ones.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string? AccessString { get; set; }

    /// <summary>Rules to put behind the present permissions.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string? AppendAccessString { get; set; }

    /// <summary>The engine: a redis user can become a valkey user, not back.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string? Engine { get; set; }

    /// <summary>One or two passwords, in place of the present ones, as SecureString or PSCredential.</summary>
    [Parameter]
    [SecretTransformation]
    public SecureString[]? Password { get; set; }

    /// <summary>How the user proves who it is: Password, NoPasswordRequired or Iam.</summary>
    [Parameter(ParameterSetName = ByMode)]
    [AuthenticationModeTransformation]
    public AuthenticationMode? AuthenticationMode { get; set; }

    /// <summary>Lets in whoever names the user: -AuthenticationMode NoPasswordRequired.</summary>
    [Parameter(ParameterSetName = WithoutPassword)]
    public SwitchParameter NoPasswordRequired { get; set; }

    /// <summary>Sends access strings as they are. Without this a mistaken one is an error before anything is sent.</summary>
    [Parameter]
    public SwitchParameter SkipValidation { get; set; }

    /// <summary>Writes the changed user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        UserChange change = UserRules.Check(new UserChange
        {
            UserId = UserId,
            AccessString = AccessString,
            AppendAccessString = AppendAccessString,
            SkipAccessStringCheck = SkipValidation,
            Engine = Engine,
            AuthenticationMode = NoPasswordRequired ? Users.AuthenticationMode.NoPasswordRequired : AuthenticationMode,
            Passwords = Password,
        });

        if (!SkipValidation && AccessString is not null)
        {
            AccessStringWarnings.Write(this, change.UserId, AccessStringCheck.Of(AccessString));
        }

        if (!SkipValidation && AppendAccessString is not null)
        {
            AccessStringWarnings.Write(this, change.UserId, AccessStringCheck.OfAppended(AppendAccessString));
        }

        _shown = null;
        if (ShouldProcess(UserId, Describe(change)))
        {
            // Who was asked has agreed to the change of the user as it was shown.
            User? shown = AsksBeforehand ? _shown : null;
            Call(async (connection, cancel) =>
            {
                User user = shown is null
                    ? await connection.Users.ModifyAsync(change, cancel).ConfigureAwait(false)
                    : await connection.Users.ModifyAsync(change, shown, cancel).ConfigureAwait(false);
                Settle(user, (options, cancelWait) => connection.Users.WaitUntilActiveAsync(change.UserId, options, cancelWait), PassThru);
            });
        }
    });

    /// <summary>Tells the effect on access where somebody will read it: on nobody's behalf is anything asked of the service.</summary>
    private string Describe(UserChange change)
    {
        if (change is not { AccessString: null, AppendAccessString: null } && TellsWhatItDoes)
        {
            try
            {
                return DescribeEffect(change);
            }
            catch (ServiceException error)
            {
                WriteWarning($"What the change of '{change.UserId}' does to access cannot be told: {error.Message}");
            }
        }

        return AccessEffect.OfChanging(change);
    }

    private string DescribeEffect(UserChange change)
    {
        ElastiCacheConnection connection = Connect(ProfileName, Region);
        List<User> users = ReadAll(cancel => connection.Users.DescribeAsync(new UserQuery { UserId = change.UserId }, cancel));
        if (users[0].UserGroupIds.Count > 0 && !_groups.ContainsKey(connection.Region))
        {
            _groups[connection.Region] = ReadAll(cancel => connection.UserGroups.DescribeAsync(cancellationToken: cancel));
        }

        _shown = users[0];
        _groups.TryGetValue(connection.Region, out List<UserGroup>? groups);
        return AccessEffect.OfChanging(change, users[0], [.. (groups ?? []).Where(g => users[0].UserGroupIds.Contains(g.UserGroupId))]);
    }

    private List<T> ReadAll<T>(Func<CancellationToken, IAsyncEnumerable<T>> read)
    {
        List<T> items = [];
        PumpCalls(async cancel =>
        {
            await foreach (T item in read(cancel).ConfigureAwait(false))
            {
                items.Add(item);
            }
        });
        return items;
    }
}
