using ElastiCacheRbac.Diagnostics;

namespace ElastiCacheRbac.Local.Rehearsal;

/// <summary>The newest requests, the oldest first: as many as are to be kept, fewer where they are large.</summary>
internal sealed class RequestLog(int kept)
{
    // A thousand requests as large as the server takes them would be more memory than a control plane is worth.
    private const int MostCharacters = 8 * 1024 * 1024;

    private readonly object _gate = new();
    private readonly Queue<LocalRequest> _requests = new();
    private int _characters;

    public void Add(LocalRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            _characters += SizeOf(request);
            while (_requests.Count > kept || (_requests.Count > 1 && _characters > MostCharacters))
            {
                _characters -= SizeOf(_requests.Dequeue());
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

    private static int SizeOf(LocalRequest request) => request.Parameters.Sum(p => p.Key.Length + p.Value.Length);
}
