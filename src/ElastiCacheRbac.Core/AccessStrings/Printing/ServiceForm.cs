namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>The text that ElastiCache returns for an access string.</summary>
/// <remarks>
/// Known of the service: <c>off +get ~keys*</c> is returned as <c>off ~keys* -@all +get</c>, and <c>on ~app:* +@read</c> as <c>on ~app:* -@all +@read</c>.
/// So: the flag; key and channel rules; <c>-@all</c> unless the string allows all commands or begins with forbidding them; the command rules; the selectors.
/// Within each of these the order is kept. What goes beyond the two examples is assumed.
/// </remarks>
internal static class ServiceForm
{
    public static string Of(AccessString accessString)
    {
        ILookup<Part, AccessRule> parts = accessString.Rules.ToLookup(PartOf);
        AccessRule? flag = parts[Part.Flag].LastOrDefault();
        AccessRule[] commands = [.. parts[Part.Command]];
        bool hasBaseline = commands is [{ Kind: AccessRuleKind.NoCommands }, ..] || commands.Any(r => r.Kind == AccessRuleKind.AllCommands);
        return string.Join(
            " ",
            [
                flag?.Kind == AccessRuleKind.On ? "on" : "off",
                .. Texts(parts[Part.Payload]),
                .. Texts(parts[Part.Pattern]),
                .. hasBaseline ? Array.Empty<string>() : ["-@all"],
                .. Texts(commands),
                .. Texts(parts[Part.Selector]),
            ]);
    }

    private static IEnumerable<string> Texts(IEnumerable<AccessRule> rules) => rules.Select(r => r.Text);

    private static Part PartOf(AccessRule rule) => rule.Kind switch
    {
        AccessRuleKind.On or AccessRuleKind.Off => Part.Flag,
        AccessRuleKind.SanitizePayload or AccessRuleKind.SkipSanitizePayload => Part.Payload,
        AccessRuleKind.KeyPattern or AccessRuleKind.AllKeys or AccessRuleKind.ResetKeys => Part.Pattern,
        AccessRuleKind.ChannelPattern or AccessRuleKind.AllChannels or AccessRuleKind.ResetChannels => Part.Pattern,
        AccessRuleKind.Selector or AccessRuleKind.ClearSelectors => Part.Selector,
        _ => Part.Command,
    };

    private enum Part
    {
        Flag,
        Payload,
        Pattern,
        Command,
        Selector,
    }
}
