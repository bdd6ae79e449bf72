using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>
/// The AWS SDK for Go as a client of the server, where Debian's golang-go and golang-github-aws-aws-sdk-go-v2-dev are present. Terraform's provider is
/// built on this SDK, and its calls are what is played.
/// </summary>
public sealed class GoSdkTests(ITestOutputHelper output)
{
    private const string Sdk = "github.com/aws/aws-sdk-go-v2/service/elasticache";

    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Go");

    [Fact]
    public async Task The_Go_SDK_makes_the_calls_of_Terraforms_provider()
    {
        using var plane = new LocalControlPlane(new LocalControlPlaneOptions
        {
            Clock = new SteppingClock(),
            Delay = TimeSpan.FromSeconds(10),
            Credentials = new Dictionary<string, string> { ["AKIDEXAMPLE"] = "secret" },
        });
        await using var server = await LocalServer.StartAsync(plane, cancellationToken: TestContext.Current.CancellationToken);
        var go = new OtherProgram("go", _folder, new Dictionary<string, string>
        {
            ["ENDPOINT"] = server.Endpoint.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["GO111MODULE"] = "off",
            ["GOFLAGS"] = "",
            ["GOPATH"] = "/usr/share/gocode",
            ["GOCACHE"] = Path.Combine(_folder, "cache"),
        });
        Assert.SkipUnless(await go.TryRunAsync("list", Sdk) is (0, _), "Go with its AWS SDK is not installed as Debian's packages.");

        output.WriteLine(await go.RunAsync("test", "-count=1", "-v", "."));
    }
}
