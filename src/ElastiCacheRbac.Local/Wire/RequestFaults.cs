namespace ElastiCacheRbac.Local.Wire;

/// <summary>Refusals of whole requests: AWS's common errors, with the codes and statuses of its documentation.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/CommonErrors.html.</remarks>
internal static class RequestFaults
{
    public static ServiceFault ActionMissing() => new("MissingAction", "The request is missing an action or a required parameter.", 400);

    public static ServiceFault ActionUnknown(string action, string? version) =>
        new("InvalidAction", $"Could not find operation {action} for version {version ?? "NO_VERSION_SPECIFIED"}", 400);

    public static ServiceFault ActionNotSupported(string action) =>
        new("NotImplemented", $"The operation {action} is not supported by the local control plane.", 501);

    public static ServiceFault Malformed(string message) => new("MalformedQueryString", message, 404);

    public static ServiceFault NotFound(string path) => new("InvalidAction", $"There is nothing at {path}: requests are posted to /.", 404);

    public static ServiceFault MethodNotAllowed(string method) => new("InvalidAction", $"The method {method} is not allowed: use POST.", 405);

    public static ServiceFault Unreadable() => new("MalformedHttpRequestException", "The body of the request cannot be read.", 400);

    public static ServiceFault TooLarge(long limit) =>
        new("InvalidParameterValue", FormattableString.Invariant($"The request is larger than {limit} bytes."), 413);

    public static ServiceFault TooSlow() => new("RequestTimeout", "The request was not received in time.", 408);

    public static ServiceFault HostNotAllowed(string host) => new("InvalidParameterValue", $"The host {host} is not served here.", 403);

    public static ServiceFault OriginNotAllowed() => new("InvalidParameterValue", "Requests of web pages are not served here.", 403);

    public static ServiceFault Internal(string? reason) => new("InternalFailure", reason ?? "The request processing has failed because of an unknown error.", 500);

    public static ServiceFault SignatureMissing() => new("MissingAuthenticationToken", "Request is missing Authentication Token", 403);

    public static ServiceFault SignatureIncomplete(string message) => new("IncompleteSignature", message, 400);

    public static ServiceFault AccessKeyUnknown() => new("InvalidClientTokenId", "The security token included in the request is invalid.", 403);

    public static ServiceFault SignatureWrong() => new(
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
        403);
}
