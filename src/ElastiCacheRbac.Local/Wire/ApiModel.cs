using System.Text.Json;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>The service's public API model: its operations, the shapes of their requests and answers, and its errors.</summary>
/// <param name="Version">The version of the API, a date.</param>
/// <param name="XmlNamespace">The namespace of the answers' elements.</param>
/// <param name="Operations">Every operation of the service, by name, whether the local control plane has it or not.</param>
/// <param name="ErrorStatuses">The HTTP status of each error code.</param>
internal sealed record ApiModel(
    string Version,
    string XmlNamespace,
    IReadOnlyDictionary<string, OperationShape> Operations,
    IReadOnlyDictionary<string, int> ErrorStatuses)
{
    private static readonly Lazy<ApiModel> _elastiCache = new(Load);

    /// <summary>The model of ElastiCache: the file that the client is generated from, embedded once more.</summary>
    public static ApiModel ElastiCache => _elastiCache.Value;

    private static ApiModel Load()
    {
        using Stream stream = typeof(ApiModel).Assembly.GetManifestResourceStream("elasticache-2015-02-02.json")!;
        using var document = JsonDocument.Parse(stream);
        return new ApiModelReader(document.RootElement).Read();
    }
}
