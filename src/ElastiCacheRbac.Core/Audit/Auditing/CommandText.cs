namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>Writes values into the command lines that remedies give.</summary>
internal static class CommandText
{
    /// <summary>A value in single quotes, as PowerShell takes it literally.</summary>
    public static string Quote(string value) => $"'{value.Replace("'", "''")}'";
}
