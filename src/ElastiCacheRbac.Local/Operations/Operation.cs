using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>An operation that the control plane has: how its request is read, what it does, how its answer is written.</summary>
internal sealed class Operation
{
    private readonly Func<object, Account, object?> _handle;
    private readonly Lazy<Codec> _input;
    private readonly Lazy<Codec?> _output;

    private Operation(OperationShape shape, Type request, Type? response, bool writes, Func<object, Account, object?> handle)
    {
        Shape = shape;
        Writes = writes;
        _handle = handle;
        _input = new Lazy<Codec>(() => Codec.For(shape.Input, request));
        _output = new Lazy<Codec?>(() => response is null ? null : Codec.For(shape.Output!, response));
    }

    public OperationShape Shape { get; }

    /// <summary>Whether it may change the account.</summary>
    public bool Writes { get; }

    /// <summary>How the answer is written; null if it has nothing to tell.</summary>
    public Codec? Output => _output.Value;

    /// <summary>An operation that only looks.</summary>
    public static Operation Read<TRequest, TResponse>(string name, Func<TRequest, Account, TResponse> handle)
        where TRequest : class
        where TResponse : class =>
        new(ApiModel.ElastiCache.Operations[name], typeof(TRequest), typeof(TResponse), writes: false, (r, a) => handle((TRequest)r, a));

    /// <summary>An operation that changes the account.</summary>
    public static Operation Write<TRequest, TResponse>(string name, Func<TRequest, Account, TResponse> handle)
        where TRequest : class
        where TResponse : class =>
        new(ApiModel.ElastiCache.Operations[name], typeof(TRequest), typeof(TResponse), writes: true, (r, a) => handle((TRequest)r, a));

    /// <summary>An operation that changes the account and has nothing to tell.</summary>
    public static Operation Write<TRequest>(string name, Action<TRequest, Account> handle)
        where TRequest : class =>
        new(ApiModel.ElastiCache.Operations[name], typeof(TRequest), null, writes: true, (r, a) =>
        {
            handle((TRequest)r, a);
            return null;
        });

    /// <summary>Reads and checks the request.</summary>
    /// <exception cref="ServiceFault">It is not what the API model asks for.</exception>
    public object ReadRequest(FormNode parameters) => _input.Value.Read(parameters, "")!;

    /// <summary>Does what the request asks for.</summary>
    /// <exception cref="ServiceFault">It is refused.</exception>
    public object? Handle(object request, Account account) => _handle(request, account);
}
