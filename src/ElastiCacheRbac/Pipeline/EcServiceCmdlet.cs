using System.Management.Automation;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Session;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of cmdlets that call the service. Connection parameters are named as in AWS Tools for PowerShell.</summary>
public abstract class EcServiceCmdlet : EcCmdlet
{
    /// <summary>The access key ID, in place of a profile or the SDK's own search for credentials.</summary>
    [Parameter]
    public string? AccessKey { get; set; }

    /// <summary>The secret access key that belongs to -AccessKey.</summary>
    [Parameter]
    public string? SecretKey { get; set; }

    /// <summary>The session token, where -AccessKey is a temporary one.</summary>
    [Parameter]
    public string? SessionToken { get; set; }

    /// <summary>The endpoint to call in place of AWS's own, such as http://127.0.0.1:6380 of Start-EcLocalServer.</summary>
    [Parameter]
    public Uri? EndpointUrl { get; set; }

    /// <summary>Opens, or finds open, the connection for a profile and region; null takes the session's default.</summary>
    /// <param name="profileName">The credential profile.</param>
    /// <param name="region">The region.</param>
    private protected ElastiCacheConnection Connect(string? profileName, string? region)
    {
        EcSession session = EcSession.Current;
        return session.Connect(session.WithDefaults(
            new ConnectionSettings
            {
                ProfileName = profileName,
                Region = region,
                AccessKey = AccessKey,
                SecretKey = SecretKey,
                SessionToken = SessionToken,
                EndpointUrl = EndpointUrl,
            },
            SessionState.PSVariable.GetValue));
    }

    /// <summary>Runs work whose calls are told as verbose messages of this cmdlet, and their wire as debug messages.</summary>
    /// <param name="work">The work.</param>
    private protected void PumpCalls(Func<CancellationToken, Task> work)
    {
        bool debug = Debugs(out bool byParameter);

        // -Debug alone makes PowerShell ask at each verbose message whether to go on.
        bool verbose = !byParameter || MyInvocation.BoundParameters.ContainsKey("Verbose");
        Pump(cancel =>
        {
            EcSession.CallObserver = call =>
            {
                if (verbose)
                {
                    PostVerbose(call.ToString());
                }
                else
                {
                    PostDebug(call.ToString());
                }
            };
            if (debug)
            {
                WireTrace.Observer = exchange => PostDebug(exchange.ToString());
            }

            return work(cancel);
        });
    }

    private bool Debugs(out bool byParameter)
    {
        byParameter = MyInvocation.BoundParameters.TryGetValue("Debug", out object? given) && ((SwitchParameter)given).IsPresent;
        return byParameter
            || (given is null
                && LanguagePrimitives.TryConvertTo(Preferences.Of("DebugPreference"), out ActionPreference preference)
                && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore));
    }
}
