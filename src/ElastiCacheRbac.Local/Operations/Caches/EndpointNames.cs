using System.Text;
using ElastiCacheRbac.Local.Security;
using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The host names of a cache, in the form that the service gives them. Nothing listens there.</summary>
internal sealed class EndpointNames
{
    private readonly string _id;
    private readonly bool _isEncrypted;
    private readonly string _mark;
    private readonly string _domain;

    public EndpointNames(string id, bool isEncrypted, AccountSettings settings)
    {
        _id = id;
        _isEncrypted = isEncrypted;
        _mark = AccountMark(settings);
        _domain = ShortRegion(settings.Region) + ".cache.amazonaws.com";
    }

    public string Configuration => $"clustercfg.{_id}.{_mark}.{_domain}";

    public string Primary => _isEncrypted ? $"master.{_id}.{_mark}.{_domain}" : $"{_id}.{_mark}.ng.0001.{_domain}";

    public string Reader => _isEncrypted ? $"replica.{_id}.{_mark}.{_domain}" : $"{_id}-ro.{_mark}.ng.0001.{_domain}";

    public string Serverless => $"{_id}-{_mark}.serverless.{_domain}";

    public string Memcached => $"{_id}.{_mark}.cfg.{_domain}";

    public string Node(string cacheClusterId, int number = 1) =>
        _isEncrypted ? $"{cacheClusterId}.{_id}.{_mark}.{_domain}" : FormattableString.Invariant($"{cacheClusterId}.{_mark}.{number:D4}.{_domain}");

    // The service has six letters and digits of its own here; the same account and region has the same.
    private static string AccountMark(AccountSettings settings)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz012345";
        byte[] hash = Hashes.Sha256(Encoding.UTF8.GetBytes(settings.AccountId + settings.Region));
        return new string([.. hash.Take(6).Select(b => Alphabet[b % Alphabet.Length])]);
    }

    // us-east-1 is use1, ap-southeast-2 is apse2.
    private static string ShortRegion(string region) => string.Concat(region.Split('-').Select((part, i) => i == 0 ? part : part switch
    {
        "northeast" => "ne",
        "northwest" => "nw",
        "southeast" => "se",
        "southwest" => "sw",
        _ when char.IsDigit(part[0]) => part,
        _ => part.Substring(0, 1),
    }));
}
