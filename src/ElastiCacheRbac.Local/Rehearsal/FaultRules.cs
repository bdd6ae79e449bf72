using ElastiCacheRbac.Local.Operations;

namespace ElastiCacheRbac.Local.Rehearsal;

/// <summary>The disturbances that are yet to come.</summary>
internal sealed class FaultRules
{
    private static readonly string?[] _creationsThatCanFail = ["CreateReplicationGroup", "CreateServerlessCache"];

    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly List<(LocalFault Fault, int? Left)> _rules;

    /// <summary>The disturbances, in the order in which they are looked through.</summary>
    /// <exception cref="LocalControlPlaneException">One names no operation of the service, or would do nothing.</exception>
    public FaultRules(IReadOnlyList<LocalFault> faults)
    {
        foreach (LocalFault fault in faults)
        {
            Check(fault);
        }

        _rules = [.. faults.Select(f => (f, f.Count))];
    }

    /// <summary>The first rule for an operation, used up by one.</summary>
    public LocalFault? Take(string operation)
    {
        lock (_gate)
        {
            int index = _rules.FindIndex(r => r.Fault.Operation is null || r.Fault.Operation == operation);
            if (index < 0)
            {
                return null;
            }

            (LocalFault fault, int? left) = _rules[index];
            if (left == 1)
            {
                _rules.RemoveAt(index);
            }
            else
            {
                _rules[index] = (fault, left - 1);
            }

            return fault;
        }
    }

    private static void Check(LocalFault fault)
    {
        if (fault.Operation is not null && !OperationTable.All.ContainsKey(fault.Operation))
        {
            throw Invalid($"{fault.Operation} is not an operation of the local control plane.", fault.Operation);
        }

        if (fault.ErrorCode is null && fault.Delay <= TimeSpan.Zero && !fault.CreateFails)
        {
            throw Invalid("A fault needs an error code, a delay or CreateFails.", fault.Operation);
        }

        if (fault.ErrorCode is null ? fault.Message is not null || fault.Status is not null : string.IsNullOrWhiteSpace(fault.ErrorCode))
        {
            throw Invalid("A fault's message and status go with an error code, which is not blank.", fault.Operation);
        }

        if (fault.Delay < TimeSpan.Zero || fault.Delay > _longestDelay)
        {
            throw Invalid("A fault's delay is not negative, and not longer than a day.", fault.Operation);
        }

        if (fault.CreateFails && (fault.ErrorCode is not null || !_creationsThatCanFail.Contains(fault.Operation)))
        {
            throw Invalid($"CreateFails is for {string.Join(" and ", _creationsThatCanFail)}, and without an error code.", fault.Operation);
        }

        if (fault.Count < 1 || fault.Status is < 400 or > 599)
        {
            throw Invalid("A fault's count is at least 1, and its status is between 400 and 599.", fault.Operation);
        }
    }

    private static LocalControlPlaneException Invalid(string message, string? target) =>
        new LocalControlPlaneException("LocalFaultInvalid", message, target);
}
