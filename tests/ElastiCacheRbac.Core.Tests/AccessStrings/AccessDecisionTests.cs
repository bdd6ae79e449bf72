using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class AccessDecisionTests
{
    [Theory]
    [InlineData("on ~app:* +@read", "GET app:1", "'+@read' at position 11 allows get; '~app:*' at position 4 allows its key.")]
    [InlineData("on ~* +@all", "MGET a b", "'+@all' at position 7 allows mget; '~*' at position 4 allows its keys.")]
    [InlineData("on ~a ~b +mget", "MGET a b", "'+mget' at position 10 allows mget; '~a' at position 4, '~b' at position 7 allow its keys.")]
    [InlineData("on -@all +ping", "PING", "'+ping' at position 10 allows ping.")]
    [InlineData("on +select|0", "SELECT 0", "'+select|0' at position 4 allows select.")]
    [InlineData("on +client -client|kill", "CLIENT GETNAME", "'+client' at position 4 allows client|getname.")]
    [InlineData("on &news:* +@pubsub", "PUBLISH news:1 hi", "'+@pubsub' at position 12 allows publish; '&news:*' at position 4 allows its channel.")]
    [InlineData("on (~a +get) (~b +set)", "SET b 1", "'+set' at position 18 allows set; '~b' at position 15 allows its key.")]
    [InlineData("on", "AUTH x", "Every user may run auth.")]
    [InlineData("on -@all", "HELLO", "Every user may run hello.")]
    public void Of_what_is_allowed_it_names_the_rules(string accessString, string commandLine, string reason)
    {
        AccessDecision decision = Decide(accessString, commandLine);
        Assert.True(decision.IsAllowed);
        Assert.Null(decision.DeniedItem);
        Assert.Equal(reason, decision.Reason);
    }

    [Theory]
    [InlineData("on ~* +@all -@dangerous", "KEYS *", Verdict.Command, "keys", "'-@dangerous' at position 13 forbids keys.")]
    [InlineData("on ~* +get", "SET a 1", Verdict.Command, "set", "No rule allows set.")]
    [InlineData("on ~* +client -client|kill", "CLIENT KILL ID 1", Verdict.Command, "client|kill", "'-client|kill' at position 15 forbids client|kill.")]
    [InlineData("on ~app:* +get", "GET x:1", Verdict.Key, "x:1", "No rule allows to read key 'x:1'.")]
    [InlineData("on ~app:* %R~log:* +@all", "SET log:1 x", Verdict.Key, "log:1", "No rule allows to write key 'log:1'. '%R~log:*' at position 11 matches it, but only to read.")]
    [InlineData("on ~app:* +mget", "MGET app:1 b", Verdict.Key, "b", "No rule allows to read key 'b'.")]
    [InlineData("on +@pubsub &news:*", "SUBSCRIBE news:1 chat", Verdict.Channel, "chat", "No rule allows to use channel 'chat'.")]
    [InlineData("on (~a +get) (~b +set)", "SET a 1", Verdict.Key, "a", "No rule allows to write key 'a'.")]
    public void Of_what_is_denied_it_names_the_item_and_the_rule(string accessString, string commandLine, Verdict verdict, string item, string reason)
    {
        AccessDecision decision = Decide(accessString, commandLine);
        Assert.Equal((verdict, item, reason), (decision.Verdict, decision.DeniedItem, decision.Reason));
        Assert.False(decision.IsAllowed);
        Assert.Equal(decision.Rule is null, !decision.Reason.Contains("position", StringComparison.Ordinal));
    }

    [Fact]
    public void What_elasticache_takes_away_is_denied_unless_the_engine_alone_is_asked()
    {
        AccessDecision decision = Decide("on ~* +@all", "CONFIG GET maxmemory");
        Assert.Equal((Verdict.Service, "config|get"), (decision.Verdict, decision.DeniedItem));
        Assert.Equal("ElastiCache takes config|get away from every user.", decision.Reason);
        Assert.True(AccessDecision.Of(AccessString.Parse("on ~* +@all"), CommandLine.Parse("CONFIG GET maxmemory"), engineOnly: true).IsAllowed);
    }

    [Fact]
    public void A_user_that_is_off_is_told_of() =>
        Assert.EndsWith("The user is off: it cannot log in.", Decide("off ~* +get", "GET a").Reason, StringComparison.Ordinal);

    [Fact]
    public void Rules_before_a_reset_decide_nothing()
    {
        AccessString accessString = AccessString.Parse("on (~a +get) -@all reset on (~b +get) clearselectors (~c +get)", engineOnly: true);
        Assert.Equal("'+get' at position 58 allows get; '~c' at position 55 allows its key.", AccessDecision.Of(accessString, new CommandLine("GET", "c")).Reason);
        Assert.Equal("No rule allows to read key 'b'.", AccessDecision.Of(accessString, new CommandLine("GET", "b")).Reason);
    }

    [Fact]
    public void Selectors_with_a_mistake_and_forgotten_patterns_decide_nothing()
    {
        AccessString accessString = AccessString.Read("on ~a resetkeys ~b (~c +nosuch) (~d +get) +get");
        Assert.Equal("No rule allows to read key 'a'.", AccessDecision.Of(accessString, new CommandLine("GET", "a")).Reason);
        Assert.Equal("'+get' at position 37 allows get; '~d' at position 34 allows its key.", AccessDecision.Of(accessString, new CommandLine("GET", "d")).Reason);
    }

    [Theory]
    [InlineData("GETT a", "CommandUnknown", "'GETT' is no command or subcommand of valkey-8.0. Did you mean get?")]
    [InlineData("CLIENT KIL x", "CommandUnknown", "'CLIENT|KIL' is no command or subcommand of valkey-8.0. Did you mean client|kill?")]
    [InlineData("GET a b", "CommandArguments", "'GET a b' has 3 words, the command's name included, but get takes 2. It is not judged.")]
    [InlineData("MGET", "CommandArguments", "'MGET' has 1 word, the command's name included, but mget takes at least 2. It is not judged.")]
    public void What_is_no_command_line_is_not_judged(string commandLine, string errorId, string message)
    {
        InvalidInputException error = Assert.Throws<InvalidInputException>(() => Decide("on ~* +@all", commandLine));
        Assert.Equal((errorId, message), (error.ErrorId, error.Message));
    }

    [Fact]
    public void Every_decision_has_a_reason_on_every_engine_version()
    {
        string[] accessStrings = ["on ~* +@all", "on ~a +@read -@keyspace", "off allkeys allcommands -@all +ping"];
        string[] commandLines = ["GET a", "SET b 1", "PING", "SORT a BY b STORE c", "EVAL x 2 a b", "PUBLISH c m", "XREAD STREAMS a 0", "CONFIG GET x"];
        foreach (EngineVersion engine in EngineVersion.Known)
        {
            Assert.All(
                from accessString in accessStrings
                from commandLine in commandLines
                select AccessDecision.Of(AccessString.Parse(accessString, engine), CommandLine.Parse(commandLine)),
                decision => Assert.EndsWith(".", decision.Reason, StringComparison.Ordinal));
        }
    }

    private static AccessDecision Decide(string accessString, string commandLine) =>
        AccessDecision.Of(AccessString.Parse(accessString), CommandLine.Parse(commandLine));
}
