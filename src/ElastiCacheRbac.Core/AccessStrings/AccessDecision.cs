using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Whether an access string allows a command line, and why.</summary>
public sealed record AccessDecision
{
    private AccessDecision(AccessString accessString, CommandLine commandLine, Decision decision, in DecisionReason reason)
    {
        AccessString = accessString.Text;
        Command = commandLine.ToString();
        Verdict = decision.Verdict;
        DeniedItem = reason.Item;
        Rule = reason.Rule;
        Reason = accessString.Policy.Enabled ? reason.Text : $"{reason.Text} The user is off: it cannot log in.";
    }

    /// <summary>The user whose access string it is, where that is known.</summary>
    public string? UserId { get; init; }

    /// <summary>The access string, with stars for passwords.</summary>
    public string AccessString { get; }

    /// <summary>The command line.</summary>
    public string Command { get; }

    /// <summary>Whether it may be run. Whether the user can log in at all is not part of that.</summary>
    public bool IsAllowed => Verdict == Verdict.Allow;

    /// <summary>Whether it is allowed, and if not, for the sake of what.</summary>
    public Verdict Verdict { get; }

    /// <summary>What is denied: the command, the key or the channel; null if nothing is.</summary>
    public string? DeniedItem { get; }

    /// <summary>The rule that decided; null if it was that no rule allows it.</summary>
    public AccessRule? Rule { get; }

    /// <summary>Why, in words, with the position of the rule that decided.</summary>
    public string Reason { get; }

    /// <summary>Decides, as the engine would and ElastiCache after it.</summary>
    /// <param name="accessString">The access string.</param>
    /// <param name="commandLine">The command line.</param>
    /// <param name="engineOnly">Whether the commands that ElastiCache takes away from every user are judged by the access string alone.</param>
    /// <exception cref="InvalidInputException">The engine version has no such command (<c>CommandUnknown</c>), or it does not take so many arguments (<c>CommandArguments</c>).</exception>
    public static AccessDecision Of(AccessString accessString, CommandLine commandLine, bool engineOnly = false)
    {
        ArgumentNullException.ThrowIfNull(accessString);
        ArgumentNullException.ThrowIfNull(commandLine);
        CommandInfo command = commandLine.GetCommand(accessString.Engine.Catalogue);
        Decision decision = accessString.Policy.Decide(commandLine);
        if (decision.IsAllowed && command.IsRestricted && !engineOnly)
        {
            decision = new Decision(Verdict.Service, command);
        }

        return new AccessDecision(accessString, commandLine, decision, DecisionReason.Of(accessString, commandLine, decision));
    }
}
