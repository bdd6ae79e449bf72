using ElastiCacheRbac.Local.Security;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The one operation of AWS STS that clients call around ElastiCache: which account is this?</summary>
internal static class StsOperations
{
    public const string GetCallerIdentity = nameof(GetCallerIdentity);

    private const string XmlNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

    public static WireResponse Answer(SignatureV4 signature, string accountId, string region, string requestId) =>
        AnswerWriter.Result(XmlNamespace, GetCallerIdentity, "GetCallerIdentityResult", xml =>
        {
            xml.WriteElementString("Arn", $"arn:{AccountSettings.PartitionOf(region)}:iam::{accountId}:user/local");
            xml.WriteElementString("UserId", signature.AccessKey);
            xml.WriteElementString("Account", accountId);
        }, requestId);
}
