using System.Security;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.DesiredState;

/// <summary>Makes the changes of one plan, each as soon as those that it depends on are made.</summary>
internal sealed class PlanRun : IDisposable
{
    /// <summary>How many calls are under way at most.</summary>
    public const int MaximumConcurrency = 8;

    private readonly RbacPlan _plan;
    private readonly ISet<int> _declined;
    private readonly Action<ChangeOutcome> _tell;
    private readonly WaitOptions? _wait;
    private readonly CancellationToken _cancellationToken;
    private readonly ChangeCalls _calls;
    private readonly HashSet<int> _settleFirst;
    private readonly SemaphoreSlim _places = new(MaximumConcurrency);
    private readonly List<ChangeOutcome> _outcomes = [];

    public PlanRun(
        ElastiCacheConnection connection,
        RbacPlan plan,
        IReadOnlyDictionary<int, IReadOnlyList<SecureString>> passwords,
        ISet<int> declined,
        Action<ChangeOutcome> tell,
        WaitOptions? wait,
        CancellationToken cancellationToken)
    {
        _plan = plan;
        _declined = declined;
        _tell = tell;
        _wait = wait;
        _cancellationToken = cancellationToken;
        _calls = new ChangeCalls(connection, passwords, cancellationToken);

        // A group has to be there before it can guard a cache; it has to be off its caches, and a user out of its default places, in effect,
        // before they can be deleted.
        _settleFirst = [.. plan.Changes.Where(c => c.Kind is RbacChangeKind.Assign or RbacChangeKind.Delete).SelectMany(c => c.DependsOn)];
    }

    public async Task RunAsync()
    {
        Task<bool>[] runs = new Task<bool>[_plan.Changes.Count];
        for (int i = 0; i < runs.Length; i++)
        {
            RbacChange change = _plan.Changes[i];
            runs[i] = RunAsync(change, _plan.CallOf(change), [.. change.DependsOn.Select(order => runs[order - 1])]);
        }

        await Task.WhenAll(runs).ConfigureAwait(false);
        ChangeOutcome[] wanted = [.. _outcomes.Where(o => !_declined.Contains(o.Change.Order)).OrderBy(o => o.Change.Order)];
        if (Array.Find(wanted, o => o.Result == ChangeResult.Failed) is { Error: { } cause })
        {
            string target = _plan.Path ?? _plan.Region ?? string.Empty;
            string[] left = [.. wanted.Where(o => o.Result != ChangeResult.Done).Select(o => o.Change.Description)];
            throw new IncompleteChangeException(
                Messages.PlanIncomplete(wanted.Length - left.Length, wanted.Length), target,
                [.. wanted.Where(o => o.Result == ChangeResult.Done).Select(o => o.Change.Description)], left, cause);
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<bool> RunAsync(RbacChange change, PlannedCall call, Task<bool>[] before)
    {
        bool[] made = await Task.WhenAll(before).ConfigureAwait(false);
        if (_declined.Contains(change.Order) || made.Contains(false))
        {
            return Tell(new ChangeOutcome(change, ChangeResult.Skipped));
        }

        try
        {
            await _places.WaitAsync(_cancellationToken).ConfigureAwait(false);
            try
            {
                await _calls.MakeAsync(change, call).ConfigureAwait(false);
            }
            finally
            {
                _places.Release();
            }

            if (_wait is not null || _settleFirst.Contains(change.Order))
            {
                await _calls.SettleAsync(change, _wait).ConfigureAwait(false);
            }

            return Tell(new ChangeOutcome(change, ChangeResult.Done));
        }
        catch (EcException error)
        {
            return Tell(new ChangeOutcome(change, ChangeResult.Failed, error));
        }
    }

    private bool Tell(ChangeOutcome outcome)
    {
        lock (_outcomes)
        {
            _outcomes.Add(outcome);
        }

        _tell(outcome);
        return outcome.Result == ChangeResult.Done;
    }
}
