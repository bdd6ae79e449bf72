using ElastiCacheRbac.AccessStrings.Comparison;

namespace ElastiCacheRbac.AccessStrings.Import;

/// <summary>A user of an engine's own access control, as ElastiCache can have it.</summary>
public sealed class ImportedUser
{
    internal ImportedUser(int line, string userName, string accessString, bool noPasswordRequired, AccessComparison effect, IReadOnlyList<ImportNote> notes)
    {
        Line = line;
        UserName = userName;
        AccessString = accessString;
        NoPasswordRequired = noPasswordRequired;
        Effect = effect;
        Notes = notes;
    }

    /// <summary>The line it comes from, from 1.</summary>
    public int Line { get; }

    /// <summary>The user's name.</summary>
    public string UserName { get; }

    /// <summary>The access string; ElastiCache takes it.</summary>
    public string AccessString { get; }

    /// <summary>Whether the user needed no password (<c>nopass</c>).</summary>
    public bool NoPasswordRequired { get; }

    /// <summary>What the access string allows, held against what the line allowed.</summary>
    public AccessComparison Effect { get; }

    /// <summary>What was dropped or changed, and a warning where the meaning changed.</summary>
    public IReadOnlyList<ImportNote> Notes { get; }

    /// <summary>The user's name.</summary>
    public override string ToString() => UserName;
}
