using System.Text;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Local.Operations;
using ElastiCacheRbac.Local.Rehearsal;
using ElastiCacheRbac.Local.Security;
using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Answers requests, whatever brought them. Every request gets an XML document, whatever happens.</summary>
internal sealed class Dispatcher(LocalControlPlaneOptions options, Regions regions, FaultRules faults, RequestLog log)
{
    /// <summary>Answers a request.</summary>
    public async Task<WireResponse> RespondAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var trace = new LocalRequest { Time = options.Clock.GetUtcNow(), RequestId = Guid.NewGuid().ToString(), Status = 200 };
        WireResponse answer;
        try
        {
            CheckTarget(request);
            SignatureV4 signature = Authenticate(request);
            FormNode parameters = Parameters(request);
            string action = parameters.Take("Action") ?? throw RequestFaults.ActionMissing();
            string? version = parameters.Take("Version");
            trace = trace with { Operation = action, Region = signature.Region, AccessKey = signature.AccessKey, Parameters = SecretParameters.Masked(parameters) };
            answer = await AnswerAsync(action, version, parameters, signature, trace.RequestId, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFault fault)
        {
            answer = AnswerWriter.Error(fault, trace.RequestId);
            trace = trace with { Status = fault.Status, ErrorCode = fault.Code };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            ServiceFault fault = RequestFaults.Internal((e as LocalControlPlaneException)?.Message);
            answer = AnswerWriter.Error(fault, trace.RequestId);
            trace = trace with { Status = fault.Status, ErrorCode = fault.Code };
        }

        log.Add(trace);
        return answer;
    }

    private async Task<WireResponse> AnswerAsync(
        string action, string? version, FormNode parameters, SignatureV4 signature, string requestId, CancellationToken cancellationToken)
    {
        string region = options.Region ?? signature.Region;
        if (action == StsOperations.GetCallerIdentity)
        {
            return StsOperations.Answer(signature, options.AccountId, region, requestId);
        }

        Operation operation = Find(action, version);
        LocalFault? fault = faults.Take(action);
        await DisturbAsync(fault, cancellationToken).ConfigureAwait(false);
        object read = operation.ReadRequest(parameters);
        object? result = await regions.Of(region).RunAsync(operation.Writes, account =>
        {
            account.CreateFails = fault?.CreateFails == true;
            return operation.Handle(read, account);
        }).ConfigureAwait(false);
        return AnswerWriter.Result(operation.Shape, operation.Output, result, requestId);
    }

    private async Task DisturbAsync(LocalFault? fault, CancellationToken cancellationToken)
    {
        if (fault is null)
        {
            return;
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            await DelayAsync(fault.Delay, cancellationToken).ConfigureAwait(false);
        }

        if (fault.ErrorCode is not null)
        {
            throw new ServiceFault(fault.ErrorCode, fault.Message ?? $"{fault.ErrorCode} was injected.", fault.Status ?? fault.ErrorCode switch
            {
                "InternalFailure" => 500,
                "ServiceUnavailable" => 503,
                _ => null,
            });
        }
    }

#if NET
    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, options.Clock, cancellationToken);
#else
    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => options.Clock.Delay(delay, cancellationToken);
#endif

    private static void CheckTarget(WireRequest request)
    {
        if (request.Path != "/")
        {
            throw RequestFaults.NotFound(request.Path);
        }

        if (request.Method is not ("POST" or "GET"))
        {
            throw RequestFaults.MethodNotAllowed(request.Method);
        }
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
