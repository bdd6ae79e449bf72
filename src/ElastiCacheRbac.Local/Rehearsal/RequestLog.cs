using ElastiCacheRbac.Diagnostics;

namespace ElastiCacheRbac.Local.Rehearsal;

/// <summary>The newest requests, the oldest first.</summary>
internal sealed class RequestLog(int kept)
{
    private readonly object _gate = new();
    private readonly Queue<LocalRequest> _requests = new();

    public void Add(LocalRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > kept)
            {
                _requests.Dequeue();
            }
        }
    }

    public IReadOnlyList<LocalRequest> ToList()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }
}
