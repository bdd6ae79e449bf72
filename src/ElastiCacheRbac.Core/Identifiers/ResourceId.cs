using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Identifiers;

/// <summary>The rules for identifiers that a user chooses. The service stores them in lower case.</summary>
/// <remarks>
/// Sources: the API model's pattern <c>[a-zA-Z][a-zA-Z0-9\-]*</c> for user and user group IDs; the documentation for
/// hyphens (none at the end, no two in a row) and for lengths.
/// </remarks>
public static class ResourceId
{
    /// <summary>The most characters a user group ID, replication group ID or serverless cache name can have.</summary>
    public const int MaximumLength = 40;

    /// <summary>Checks a user ID and returns it as the service stores it.</summary>
    /// <param name="value">The user ID as typed.</param>
    /// <exception cref="InvalidInputException">It breaks the rule: <c>IdentifierInvalid</c>.</exception>
    public static string User(string value) => Check("user ID", value, int.MaxValue);

    /// <summary>Checks a user group ID (1 to 40 characters) and returns it as the service stores it.</summary>
    /// <param name="value">The user group ID as typed.</param>
    /// <exception cref="InvalidInputException"><c>IdentifierInvalid</c> or <c>IdentifierTooLong</c>.</exception>
    public static string UserGroup(string value) => Check("user group ID", value, MaximumLength);

    /// <summary>Checks a replication group ID (1 to 40 characters) and returns it as the service stores it.</summary>
    /// <param name="value">The replication group ID as typed.</param>
    /// <exception cref="InvalidInputException"><c>IdentifierInvalid</c> or <c>IdentifierTooLong</c>.</exception>
    public static string ReplicationGroup(string value) => Check("replication group ID", value, MaximumLength);

    /// <summary>Checks a serverless cache name (1 to 40 characters) and returns it as the service stores it.</summary>
    /// <param name="value">The serverless cache name as typed.</param>
    /// <exception cref="InvalidInputException"><c>IdentifierInvalid</c> or <c>IdentifierTooLong</c>.</exception>
    public static string ServerlessCache(string value) => Check("serverless cache name", value, MaximumLength);

    /// <summary>Whether a text keeps the rule for letters, digits and hyphens, whatever its length.</summary>
    /// <param name="value">The identifier.</param>
    public static bool IsWellFormed(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0 || !IsLetter(value[0]) || value[^1] == '-')
        {
            return false;
        }

        for (int i = 1; i < value.Length; i++)
        {
            char c = value[i];
            bool allowed = IsLetter(c) || c is >= '0' and <= '9' || (c == '-' && value[i - 1] != '-');
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }

    private static string Check(string kind, string value, int maximum)
    {
        if (!IsWellFormed(value))
        {
            throw new InvalidInputException(nameof(Messages.IdentifierInvalid), Messages.IdentifierInvalid(kind, value), value);
        }

        if (value.Length > maximum)
        {
            throw new InvalidInputException(nameof(Messages.IdentifierTooLong), Messages.IdentifierTooLong(kind, value, maximum), value);
        }

        return value.ToLowerInvariant();
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
