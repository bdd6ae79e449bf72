namespace ElastiCacheRbac.AccessStrings.Tests;

public class ServiceTextTests
{
    [Theory]
    [InlineData("off +get ~keys*", "off ~keys* -@all +get")]
    [InlineData("on ~app:* +@read", "on ~app:* -@all +@read")]
    [InlineData("on ~* +@all", "on ~* +@all")]
    [InlineData("on ~* &* +@all", "on ~* &* +@all")]
    [InlineData("on allcommands allkeys", "on allkeys allcommands")]
    [InlineData("on -@all +get ~a", "on ~a -@all +get")]
    [InlineData("ON nocommands +get ~a", "on ~a nocommands +get")]
    [InlineData("on +get -@all +set ~a", "on ~a -@all +get -@all +set")]
    [InlineData("+@read -keys +@write ~a &c ~b", "off ~a &c ~b -@all +@read -keys +@write")]
    [InlineData("on (~a +get) +set ~b", "on ~b -@all +set (~a +get)")]
    [InlineData("off  on   ~a", "on ~a -@all")]
    [InlineData("off -config|set +@all", "off -config|set +@all")]
    public void The_service_orders_rules_and_puts_its_baseline(string text, string serviceText) =>
        Assert.Equal(serviceText, AccessString.Parse(text).ToServiceText());
}
