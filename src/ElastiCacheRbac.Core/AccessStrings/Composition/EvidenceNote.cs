namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Something in the evidence that does not show in the access string as it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The command or name concerned.</param>
/// <param name="Message">What was done with it, and why.</param>
public sealed record EvidenceNote(EvidenceNoteKind Kind, string Subject, string Message)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
