using ElastiCacheRbac.AccessStrings.Shortening;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class AccessStringShortenerTests
{
    [Theory]
    [InlineData("on allkeys allchannels allcommands", "on ~* &* +@all")]
    [InlineData("on  ~*   +@all", "on ~* +@all")]
    [InlineData("off ~* +@all", "~* +@all")]
    [InlineData("off -@all", "off")]
    [InlineData("on ~app:* ~app:user:* +get +set -set +get", "on ~app:* +get")]
    [InlineData("on %R~a:* %W~a:* +@string", "on ~a:* +@string")]
    [InlineData("on %R~a:* +get +mget", "on ~a:* +get +mget")]
    [InlineData("on %RW~a:* +set", "on ~a:* +set")]
    [InlineData("on ~a* +ping", "on +ping")]
    [InlineData("on +get +ping", "on +ping")]
    [InlineData("on ~a* +get +auth +hello", "on ~a* +get")]
    [InlineData("on ~user:1 ~user:2 ~user:3 ~user:4 ~user:5 +get", "on ~user:[1-5] +get")]
    [InlineData("on ~foo** ~[b]ar ~\\x +get", "on ~foo* ~bar ~x +get")]
    [InlineData("on ~[abcdefg]x ~[^^]y +get", "on ~[a-g]x ~[^^]y +get")]
    [InlineData("on ~** +get", "on ~** +get")]
    [InlineData("on %R~** %R~* +sort", "on %R~* +sort")]
    [InlineData("on %RW~* +get", "on %RW~* +get")]
    [InlineData("on %R~** %W~a1 %W~a2 +get +set", "on %R~** %W~a[12] +get +set")]
    [InlineData("on +@all -@all +@read ~*", "on ~* +@read")]
    [InlineData("on ~* (~a* +get)", "on ~a* +get")]
    [InlineData("on ~a* +get (~a* +set)", "on ~a* +get +set")]
    [InlineData("on ~a* +@read (~a:* +get) (%R~a* +@read)", "on ~a* +@read")]
    [InlineData("on ~a* +mget (~b* +mget)", "on ~a* +mget (~b* +mget)")]
    [InlineData("on ~a* +get (~b* +get)", "on ~[ab]* +get")]
    [InlineData("on ~* +@all -flushall -flushdb -keys -@dangerous", "on ~* +@all -@dangerous")]
    [InlineData("on ~* +client|list +client|id +client|getname +client", "on +client")]
    [InlineData("on +select +select|0", "on +select")]
    [InlineData("on &news:* &news:1 +publish", "on &news:* +publish")]
    [InlineData("on &news:* &news:1 +psubscribe +publish", "on &news:* &news:1 +psubscribe +publish")]
    [InlineData("on ~\"a\" (\"~it's\" -@all +set) +get", "on ~\"a\" +get (\"~it's\" +set)")]
    [InlineData("skip-sanitize-payload on ~* +restore sanitize-payload", "on ~* +restore")]
    public void Finds_the_short_form(string given, string expected)
    {
        AccessString original = AccessString.Parse(given);
        AccessString shorter = AccessStringShortener.Shorten(original);
        Assert.Equal(expected.Split(' ').Order(), shorter.Text.Split(' ').Order());
    }
}
