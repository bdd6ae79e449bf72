namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>The words in which engines refuse a rule, after <c>Error in ACL SETUSER modifier '…': </c>.</summary>
internal static class EngineWords
{
    public static string Of(FindingKind kind, string rule) => kind switch
    {
        FindingKind.UnknownCommand or FindingKind.UnknownCategory => "Unknown command or category name in ACL",
        FindingKind.PatternAfterAllKeys =>
            "Adding a pattern after the * pattern (or the 'allkeys' flag) is not valid and does not have any effect. Try 'resetkeys' to start with an empty list of patterns",
        FindingKind.PatternAfterAllChannels =>
            "Adding a pattern after the * pattern (or the 'allchannels' flag) is not valid and does not have any effect. Try 'resetchannels' to start with an empty list of channels",
        FindingKind.UnmatchedParenthesis => $"Unmatched parenthesis in acl selector starting at '{rule}'.",
        FindingKind.FirstArgumentOfSubcommand => "Allowing first-arg of a subcommand is not supported",
        FindingKind.FirstArgumentOfAllowedCommand =>
            "Adding a subcommand of a command already fully added is not allowed. Remove the command to start. Example: -DEBUG +DEBUG|DIGEST",
        FindingKind.PasswordHash => "The password hash must be exactly 64 characters and contain only lowercase hexadecimal characters",
        FindingKind.PasswordNotSet => "The password you are trying to remove from the user does not exist",
        _ => "Syntax error",
    };
}
