using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Audit.Matrix;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Audit;

/// <summary>Makes access matrices.</summary>
/// <remarks>
/// Each cell is what the engine decides of a short command line of each command in question, with the sample key in all places for keys. Commands
/// that ElastiCache takes away from every user are in no category, and never allowed. A command that uses channels counts as allowed where the user
/// may use one at all. Commands of a category that take no key have a column of their own.
/// </remarks>
public static class AccessMatrixBuilder
{
    /// <summary>Makes the access matrix of a cache, a user group, or the account.</summary>
    /// <param name="state">The account and region, as it was described.</param>
    /// <param name="query">What it is to tell.</param>
    /// <exception cref="ResourceNotFoundException">The cache or group does not exist.</exception>
    /// <exception cref="InvalidInputException">The engine version has no such command (<c>CommandUnknown</c>) or category (<c>CategoryUnknown</c>).</exception>
    public static AccessMatrix Build(AccountState state, AccessMatrixQuery query)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(query);
        AuditContext context = new(state, new AuditSettings(), DateTime.UtcNow);
        MatrixScope scope = MatrixScope.Of(context, query);
        EngineVersion engine = query.Engine ?? scope.Engine;
        EngineCatalogue catalogue = engine.Catalogue;
        KeySamples samples = new(scope.Users.Select(user => user.AccessOn(engine).Policy), query.MaximumKeys);
        IReadOnlyList<string> keys = query.Keys.Count > 0 ? [.. query.Keys.Distinct()] : samples.Keys;
        IReadOnlyList<MatrixColumn> worked = new MatrixColumns(catalogue, keys.Count).Of(query);
        AccessMatrixColumn[] columns = [.. worked.Select(column => new AccessMatrixColumn(column.Operation, column.Key < 0 ? null : keys[column.Key]))];
        MatrixDecisions decisions = new(catalogue, keys, worked);
        Dictionary<string, AccessMatrixCell[]> decided = [];
        return new AccessMatrix
        {
            Title = scope.Title,
            Region = state.Region,
            Account = context.Account,
            EngineVersion = engine.ToString(),
            Notes =
            [
                .. engine.Note is { } note ? [note] : Array.Empty<string>(),
                .. query.Keys.Count == 0 && samples.LeftOut > 0
                    ? [FormattableString.Invariant($"{samples.LeftOut} more key patterns have no sample here; -Key names the keys to ask for.")]
                    : Array.Empty<string>(),
            ],
            Columns = columns,
            Rows = [.. scope.Users.Select(user => Row(user, user.AccessOn(engine).Policy.Enabled))],
        };

        AccessMatrixRow Row(AuditedUser user, bool isOn)
        {
            if (!decided.TryGetValue(user.User.AccessString, out AccessMatrixCell[]? cells))
            {
                decided.Add(user.User.AccessString, cells = decisions.Decide(user.AccessOn(engine).Policy, worked));
            }

            string[] groups = [.. user.UserGroups.Where(scope.Counts).Select(group => group.Id)];
            return new AccessMatrixRow(user.User.UserId, user.User.UserName, groups, isOn, cells)
            {
                Title = scope.Title,
                Region = state.Region,
                Account = context.Account,
                Columns = columns,
            };
        }
    }
}
