using System.Management.Automation;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of cmdlets that change something, and may wait until the change has taken effect.</summary>
public abstract class EcChangeCmdlet : EcTogetherCmdlet
{
    /// <summary>Waits until the change has taken effect.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Whether what ShouldProcess is told will be read: by -WhatIf, -Confirm or -Verbose, or by the preferences that stand for them.</summary>
    private protected bool TellsWhatItDoes =>
        Preferences.Ask(MyInvocation, "WhatIf", "WhatIfPreference", LanguagePrimitives.IsTrue)
        || Preferences.Ask(MyInvocation, "Verbose", "VerbosePreference", preference => LanguagePrimitives.ConvertTo<ActionPreference>(preference) is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore))
        || AsksBeforehand;

    /// <summary>Whether somebody is asked before the change is made: by -Confirm, or by the preference that stands for it.</summary>
    private protected bool AsksBeforehand =>
        Preferences.Ask(MyInvocation, "Confirm", "ConfirmPreference", preference => LanguagePrimitives.ConvertTo<ConfirmImpact>(preference) is > ConfirmImpact.None and <= ConfirmImpact.Medium);

    /// <summary>Writes the outcome of a change: at once, or with -Wait when it has taken effect.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="resource">The resource as the change left it.</param>
    /// <param name="wait">Waits for the change to take effect and gives the resource as it is then.</param>
    /// <param name="write">Whether the resource is to be written.</param>
    private protected void Settle<T>(T resource, Func<WaitOptions, CancellationToken, Task<T>> wait, bool write)
        where T : class
    {
        if (Wait)
        {
            Together(async (options, cancel) =>
            {
                T settled = await wait(options, cancel).ConfigureAwait(false);
                return write ? settled : null;
            });
        }
        else if (write)
        {
            PostOutput(resource);
        }
    }

    /// <summary>The same for a deletion: what is written is the resource as it was last.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="resource">The resource as it was last.</param>
    /// <param name="wait">Waits until the resource is gone.</param>
    /// <param name="write">Whether the resource is to be written.</param>
    private protected void SettleGone<T>(T resource, Func<WaitOptions, CancellationToken, Task> wait, bool write)
        where T : class =>
        Settle(resource, async (options, cancel) =>
        {
            await wait(options, cancel).ConfigureAwait(false);
            return resource;
        }, write);
}
