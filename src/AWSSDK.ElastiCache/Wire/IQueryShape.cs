namespace Amazon.ElastiCache.Wire;

/// <summary>A structure that can be sent as parameters of the AWS Query protocol.</summary>
internal interface IQueryShape
{
    /// <summary>Writes the members that are set.</summary>
    void WriteMembers(QueryWriter query);
}
