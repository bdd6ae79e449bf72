using System.Text;
using ElastiCacheRbac.Local.Operations;
using ElastiCacheRbac.Local.Security;
using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Answers requests, whatever brought them. Every request gets an XML document, whatever happens.</summary>
internal sealed class Dispatcher(LocalControlPlaneOptions options, Regions regions)
{
    /// <summary>Answers a request.</summary>
    public async Task<WireResponse> RespondAsync(WireRequest request)
    {
        string requestId = Guid.NewGuid().ToString();
        try
        {
            return await AnswerAsync(request, requestId).ConfigureAwait(false);
        }
        catch (ServiceFault fault)
        {
            return AnswerWriter.Error(fault, requestId);
        }
        catch (Exception)
        {
            return AnswerWriter.Error(RequestFaults.Internal(), requestId);
        }
    }

    private async Task<WireResponse> AnswerAsync(WireRequest request, string requestId)
    {
        if (request.Path != "/")
        {
            throw RequestFaults.NotFound(request.Path);
        }

        if (request.Method is not ("POST" or "GET"))
        {
            throw RequestFaults.MethodNotAllowed(request.Method);
        }

        SignatureV4 signature = Authenticate(request);
        FormNode parameters = Parameters(request);
        string action = parameters.Take("Action") ?? throw RequestFaults.ActionMissing();
        string? version = parameters.Take("Version");
        if (action == StsOperations.GetCallerIdentity)
        {
            return StsOperations.Answer(signature, options.AccountId, requestId);
        }

        Operation operation = Find(action, version);
        object read = operation.ReadRequest(parameters);
        object? result = await regions.Of(options.Region ?? signature.Region)
            .RunAsync(operation.Writes, account => operation.Handle(read, account)).ConfigureAwait(false);
        return AnswerWriter.Result(operation.Shape, operation.Output, result, requestId);
    }

    private static Operation Find(string action, string? version)
    {
        if ((version is not null && version != ApiModel.ElastiCache.Version) || !ApiModel.ElastiCache.Operations.ContainsKey(action))
        {
            throw RequestFaults.ActionUnknown(action, version);
        }

        return OperationTable.All.TryGetValue(action, out Operation? operation) ? operation : throw RequestFaults.ActionNotSupported(action);
    }

    private SignatureV4 Authenticate(WireRequest request)
    {
        var signature = SignatureV4.Read(request);
        if (options.Credentials.Count == 0)
        {
            return signature;
        }

        if (!options.Credentials.TryGetValue(signature.AccessKey, out string? secretKey))
        {
            throw RequestFaults.AccessKeyUnknown();
        }

        return SignatureVerifier.IsMatch(request, signature, secretKey) ? signature : throw RequestFaults.SignatureWrong();
    }

    private static FormNode Parameters(WireRequest request)
    {
        var parameters = new FormNode();
        parameters.Add(request.Query);
        parameters.Add(Encoding.UTF8.GetString(request.Body));
        foreach (string name in parameters.Children.Select(c => c.Key).Where(n => n.StartsWith("X-Amz-", StringComparison.Ordinal)).ToList())
        {
            parameters.Take(name);
        }

        return parameters;
    }
}
