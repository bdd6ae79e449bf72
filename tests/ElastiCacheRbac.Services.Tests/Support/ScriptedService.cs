using System.Net;
using System.Web;

namespace ElastiCacheRbac.Services.Tests.Support;

/// <summary>Stands for the service: keeps what is sent, and answers each operation with what a test scripts for it.</summary>
internal sealed class ScriptedService : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<Call, HttpResponseMessage>>> _scripts = [];
    private readonly List<Call> _calls = [];

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<Call> Calls => _calls;

    /// <summary>The operations called, in order.</summary>
    public IEnumerable<string> Operations => _calls.Select(c => c.Operation);

    /// <summary>Scripts the next answer to an operation; the last one scripted is given from then on.</summary>
    public ScriptedService On(string operation, Func<Call, HttpResponseMessage> answer)
    {
        if (!_scripts.TryGetValue(operation, out var queue))
        {
            _scripts[operation] = queue = new();
        }

        queue.Enqueue(answer);
        return this;
    }

    /// <summary>Scripts a result: the XML inside the operation's result element.</summary>
    public ScriptedService On(string operation, string result) => On(operation, call => Xml.Result(call.Operation, result));

    /// <summary>Scripts a refusal.</summary>
    public ScriptedService Refuse(string operation, string code, string message = "No.", HttpStatusCode status = HttpStatusCode.BadRequest) =>
        On(operation, _ => Xml.Error(code, message, status));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        var call = new Call(form["Action"]!, form.AllKeys.ToDictionary(k => k!, k => form[k]!), request);
        lock (_calls)
        {
            _calls.Add(call);
        }

        if (!_scripts.TryGetValue(call.Operation, out var queue))
        {
            throw new InvalidOperationException($"{call.Operation} is not scripted.");
        }

        return (queue.Count > 1 ? queue.Dequeue() : queue.Peek())(call);
    }

    /// <summary>One call as it was sent.</summary>
    internal sealed record Call(string Operation, IReadOnlyDictionary<string, string> Form, HttpRequestMessage Request)
    {
        /// <summary>A parameter; null if it was not sent.</summary>
        public string? this[string name] => Form.GetValueOrDefault(name);

        /// <summary>The values of a list parameter.</summary>
        public IEnumerable<string> List(string name) =>
            Form.Where(p => p.Key.StartsWith(name + ".", StringComparison.Ordinal)).Select(p => p.Value);
    }
}
