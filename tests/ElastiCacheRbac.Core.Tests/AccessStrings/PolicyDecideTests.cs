using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public class PolicyDecideTests
{
    [Theory]
    [InlineData("6.2", "on ~a* +@all", "MEMORY USAGE b", Verdict.Key)]
    [InlineData("6.2", "on ~a* +@all", "ZUNIONSTORE a 1 b", Verdict.Key)]
    [InlineData("6.2", "on ~a* +@all", "ZUNIONSTORE b 2 a", Verdict.Allow)]
    [InlineData("6.2", "on ~a* +@all", "MIGRATE h 1 \"\" 0 9 AUTH keys KEYS a", Verdict.Key)]
    [InlineData("7.0", "on ~a* +@all", "MIGRATE h 1 \"\" 0 9 AUTH keys KEYS a", Verdict.Allow)]
    [InlineData("7.0", "on ~a* +@all", "EVAL s 01 b", Verdict.Key)]
    [InlineData("7.0", "on %R~a* +@all", "EVAL s 01 ab", Verdict.Allow)]
    [InlineData("7.0", "on %R~a* +@all", "EVAL s 1 ab", Verdict.Key)]
    [InlineData("8.0", "on ~a* +@all", "SORT a STORE b", Verdict.Key)]
    [InlineData("8.0", "on ~a* +@all", "SORT a BY store GET x", Verdict.Allow)]
    [InlineData("8.0", "on ~a* +@all", "GEORADIUS a 0 0 1 m STORE b STOREDIST a", Verdict.Key)]
    [InlineData("8.0", "on ~a* +@all", "XREADGROUP GROUP streams c STREAMS a b 0 0", Verdict.Key)]
    [InlineData("8.0", "on ~a* +@all", "XREAD STREAMS a b 0 0", Verdict.Key)]
    [InlineData("8.0", "on ~a* +@all", "MIGRATE h 1 \"\" 0 9 KEYS a b", Verdict.Key)]
    [InlineData("8.0", "on ~a* +@all", "MSET a b a c", Verdict.Allow)]
    [InlineData("8.0", "on %R~a +@all", "SET a v", Verdict.Key)]
    [InlineData("8.0", "on %W~a +@all", "SET a v", Verdict.Allow)]
    [InlineData("8.0", "on %W~a +@all", "SET a v GET", Verdict.Key)]
    [InlineData("8.0", "on %R~a +@all", "BITFIELD a GET u8 0", Verdict.Allow)]
    [InlineData("8.0", "on %R~a +@all", "BITFIELD a SET u8 0 1", Verdict.Key)]
    [InlineData("8.0", "on %R~a %W~b +@all", "COPY a b", Verdict.Allow)]
    [InlineData("8.0", "on %R~a %W~b +@all", "COPY b a", Verdict.Key)]
    [InlineData("8.0", "on +@all", "SPUBLISH a m", Verdict.Channel)]
    public void Keys_are_found_as_the_engine_finds_them(string version, string accessString, string commandLine, Verdict verdict) =>
        Assert.Equal(verdict, AccessString.Parse(accessString, EngineVersion.Parse(version)).Policy.Decide(CommandLine.Parse(commandLine)).Verdict);

    [Theory]
    [InlineData("on ~* +@all", "SUBSCRIBE a b", Verdict.Channel, 1)]
    [InlineData("on ~* &a +@all", "SUBSCRIBE a b", Verdict.Channel, 2)]
    [InlineData("on ~* &a* +@all", "PSUBSCRIBE ab", Verdict.Channel, 1)]
    [InlineData("on ~* &a* +@all", "PSUBSCRIBE a*", Verdict.Allow, 0)]
    [InlineData("on ~* +@all", "UNSUBSCRIBE a", Verdict.Allow, 0)]
    [InlineData("on ~* &* -@all", "HELLO", Verdict.Allow, 0)]
    [InlineData("on ~a +mget (~b +mget) (~a ~b +get)", "MGET a b", Verdict.Key, 2)]
    [InlineData("on", "GET a", Verdict.Command, 0)]
    [InlineData("on ~* +@all", "NOSUCH a", Verdict.UnknownCommand, 0)]
    [InlineData("on ~* +@all", "CLIENT NOSUCH", Verdict.UnknownCommand, 0)]
    [InlineData("on ~* +@all", "GET a b", Verdict.WrongArity, 0)]
    public void The_denied_argument_is_told(string accessString, string commandLine, Verdict verdict, int argument)
    {
        Decision decision = AccessString.Parse(accessString).Policy.Decide(CommandLine.Parse(commandLine));
        Assert.Equal((verdict, argument), (decision.Verdict, decision.Argument));
    }

    [Fact]
    public void No_arguments_at_all_are_no_command() => Assert.Equal(Verdict.UnknownCommand, AccessString.Parse("on").Policy.Decide([]).Verdict);

    [Fact]
    public void A_decision_on_bytes_allocates_nothing()
    {
        Policy policy = AccessString.Parse("on ~app:* ~user:[0-9]* +@read +set -keys (~x* +mset)").Policy;
        ReadOnlyMemory<byte>[] line = [.. CommandLine.Parse("GET user:42").Bytes];
        Assert.True(policy.Decide(line).IsAllowed);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            policy.Decide(line);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
