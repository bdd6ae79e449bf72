using System.Net;
using ElastiCacheRbac.Local.Operations;
using ElastiCacheRbac.Local.Tests.Support;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Tests.Conformance;

/// <summary>What the API model says, for every operation of it.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_probe_of_the_model_is_answered_as_the_model_says()
    {
        var failures = new List<string>();
        Probe[] probes = [.. OperationTable.All.Values.SelectMany(o => ProbeGenerator.Of(o.Shape))];
        TestPlane plane = await Surroundings.CreateAsync();
        foreach (Probe probe in probes)
        {
            using var client = new RawClient(plane.Plane);
            RawAnswer answer = await client.SendAsync(probe.Operation, probe.Parameters);
            try
            {
                Check(probe, answer);
            }
            catch (Xunit.Sdk.XunitException e)
            {
                failures.Add($"{probe}\n    {(int)answer.Status} {answer.Code} {answer.Message}\n    {e.Message}");
            }

            // What was refused has changed nothing.
            if (answer.Status == HttpStatusCode.OK && OperationTable.All[probe.Operation].Writes)
            {
                plane.Dispose();
                plane = await Surroundings.CreateAsync();
            }
        }

        plane.Dispose();

        output.WriteLine($"{probes.Length} probes of {OperationTable.All.Count} operations, {failures.Count} not as the model says.");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public async Task Every_other_operation_is_told_to_be_not_supported()
    {
        using var plane = new TestPlane();
        using var client = new RawClient(plane.Plane);
        string[] others = [.. ApiModel.ElastiCache.Operations.Keys.Except(OperationTable.All.Keys)];
        foreach (string operation in others)
        {
            RawAnswer answer = await client.SendAsync(operation, []);

            Assert.Equal((HttpStatusCode.NotImplemented, "NotImplemented"), (answer.Status, answer.Code));
            Assert.Equal($"The operation {operation} is not supported by the local control plane.", answer.Message);
        }

        Assert.NotEmpty(others);
        Assert.Equal(ApiModel.ElastiCache.Operations.Count - OperationTable.All.Count, others.Length);
    }

    [Fact]
    public void Every_operation_of_the_client_is_there()
    {
        IEnumerable<string> operations = typeof(Amazon.ElastiCache.IAmazonElastiCache).GetMethods()
            .Select(m => m.Name)
            .Where(n => n.EndsWith("Async", StringComparison.Ordinal))
            .Select(n => n[..^"Async".Length])
            .Distinct();

        Assert.Empty(operations.Except(OperationTable.All.Keys));
    }

    private static void Check(Probe probe, RawAnswer answer)
    {
        if (answer.Status == HttpStatusCode.OK)
        {
            Assert.NotEqual(Expected.InvalidValue, probe.Expected);
            AnswerCheck.Result(ApiModel.ElastiCache.Operations[probe.Operation], answer);
            return;
        }

        Assert.NotEqual(Expected.Success, probe.Expected);
        AnswerCheck.Error(ApiModel.ElastiCache.Operations[probe.Operation], answer);
        if (probe.Expected == Expected.InvalidValue)
        {
            Assert.Equal("InvalidParameterValue", answer.Code);
        }
    }
}
