using System.Text;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Security;

/// <summary>Computes a request's signature anew and compares. Source: the Signature Version 4 documentation.</summary>
/// <remarks>How old a signature is does not matter: the clock here may be a test's, and nothing is worth a replay.</remarks>
internal static class SignatureVerifier
{
    private const string UnsignedPayload = "UNSIGNED-PAYLOAD";

    /// <summary>Whether a secret key gives this signature.</summary>
    public static bool IsMatch(WireRequest request, SignatureV4 signature, string secretKey)
    {
        string scope = $"{signature.Date}/{signature.Region}/{signature.Service}/aws4_request";
        string toSign = string.Join("\n", SignatureV4.Algorithm, signature.Time, scope, Hashes.Hex(Hashes.Sha256(Encoding.UTF8.GetBytes(CanonicalRequest(request, signature)))));
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (string part in scope.Split('/'))
        {
            key = Hashes.HmacSha256(key, part);
        }

        return SameText(Hashes.Hex(Hashes.HmacSha256(key, toSign)), signature.Signature);
    }

    private static string CanonicalRequest(WireRequest request, SignatureV4 signature)
    {
        IEnumerable<string> headers = signature.SignedHeaders.Select(name => name + ":" + Collapse(request.Header(name) ?? ""));
        string payload = request.Header("X-Amz-Content-Sha256") == UnsignedPayload
            ? UnsignedPayload
            : Hashes.Hex(Hashes.Sha256(request.Body));
        return string.Join(
            "\n",
            request.Method,
            request.Path,
            CanonicalQuery(request.Query),
            string.Join("\n", headers) + "\n",
            string.Join(";", signature.SignedHeaders),
            payload);
    }

    private static string CanonicalQuery(string query) => string.Join("&", query.Split('&')
        .Where(pair => pair.Length > 0 && !pair.StartsWith("X-Amz-Signature=", StringComparison.Ordinal))
        .Select(pair => pair.Split(['='], 2))
        .Select(pair => (Name: Reencode(pair[0]), Value: pair.Length == 2 ? Reencode(pair[1]) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => pair.Name + "=" + pair.Value));

    private static string Reencode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Collapse(string value) => string.Join(" ", value.Split([' '], StringSplitOptions.RemoveEmptyEntries));

    // In time that does not tell how much of it matches.
    private static bool SameText(string x, string y)
    {
        int difference = x.Length ^ y.Length;
        for (int i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            difference |= x[i] ^ y[i];
        }

        return difference == 0;
    }
}
