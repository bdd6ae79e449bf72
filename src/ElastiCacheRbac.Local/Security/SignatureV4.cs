using System.Globalization;
using System.Text.RegularExpressions;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Security;

/// <summary>The parts of a request's Signature Version 4, from its Authorization header or its query.</summary>
/// <param name="AccessKey">Whose signature it is.</param>
/// <param name="Date">The day of the credential, as <c>yyyyMMdd</c>.</param>
/// <param name="Region">The region that the credential is scoped to.</param>
/// <param name="Service">The service that the credential is scoped to.</param>
/// <param name="Time">When the request was signed, as <c>yyyyMMddTHHmmssZ</c>.</param>
/// <param name="SignedHeaders">The names of the headers that are signed, in lower case.</param>
/// <param name="Signature">The signature itself: 64 hexadecimal digits.</param>
internal sealed record SignatureV4(
    string AccessKey, string Date, string Region, string Service, string Time, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly Regex _region = new("\\A[a-z]{2}(-[a-z]+)+-[0-9]{1,2}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _signature = new("\\A[0-9a-f]{64}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a request's signature and checks its form.</summary>
    /// <exception cref="ServiceFault">There is none, or it is not well-formed.</exception>
    public static SignatureV4 Read(WireRequest request)
    {
        if (request.Header("Authorization") is string authorization)
        {
            if (!authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal))
            {
                throw RequestFaults.SignatureIncomplete($"The Authorization header must use the algorithm {Algorithm}.");
            }

            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string part in authorization.Substring(Algorithm.Length).Split(','))
            {
                string[] pair = part.Trim().Split(['='], 2);
                parts[pair[0]] = pair.Length == 2 ? pair[1] : "";
            }

            return Read(parts, name => name, request.Header("X-Amz-Date"));
        }

        var query = new FormNode();
        query.Add(request.Query);
        return query.Find("X-Amz-Algorithm") is null
            ? throw RequestFaults.SignatureMissing()
            : Read(query.Children.ToDictionary(c => c.Key, c => c.Value.Value ?? "", StringComparer.Ordinal), name => "X-Amz-" + name, query.Find("X-Amz-Date")?.Value);
    }

    private static bool IsPart(string text) => text.Length > 0 && text.All(c => c is > ' ' and <= '~');

    private static SignatureV4 Read(Dictionary<string, string> parts, Func<string, string> nameOf, string? time)
    {
        string[] scope = Part("Credential").Split('/');
        if (scope.Length != 5 || !scope.All(IsPart) || scope[4] != "aws4_request")
        {
            throw RequestFaults.SignatureIncomplete("Credential must have the form key/date/region/service/aws4_request.");
        }

        if (!_region.IsMatch(scope[2]))
        {
            throw RequestFaults.SignatureIncomplete("Credential should be scoped to a valid region.");
        }

        if (scope[3] is not ("elasticache" or "sts"))
        {
            throw RequestFaults.SignatureIncomplete("Credential should be scoped to the service elasticache.");
        }

        if (time is null || !DateTime.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            throw RequestFaults.SignatureIncomplete("X-Amz-Date must be given as yyyyMMddTHHmmssZ.");
        }

        if (!time.StartsWith(scope[1], StringComparison.Ordinal) || scope[1].Length != 8)
        {
            throw RequestFaults.SignatureIncomplete("The date in Credential does not match X-Amz-Date.");
        }

        string[] signedHeaders = Part("SignedHeaders").Split(';');
        if (!signedHeaders.Contains("host"))
        {
            throw RequestFaults.SignatureIncomplete("SignedHeaders must include host.");
        }

        string signature = Part("Signature");
        return _signature.IsMatch(signature)
            ? new SignatureV4(scope[0], scope[1], scope[2], scope[3], time, signedHeaders, signature)
            : throw RequestFaults.SignatureIncomplete("Signature must be 64 hexadecimal digits.");

        string Part(string name) => parts.TryGetValue(nameOf(name), out string? value) && value.Length > 0
            ? value
            : throw RequestFaults.SignatureIncomplete($"The signature is missing its part {name}.");
    }
}
