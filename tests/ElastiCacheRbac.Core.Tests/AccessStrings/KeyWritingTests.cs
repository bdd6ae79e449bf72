using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

public sealed class KeyWritingTests
{
    [Theory]
    [InlineData("stores values", "on ~app:* +set", true)]
    [InlineData("only deletes keys, which is writing as the engines mean it", "on ~app:* +del", true)]
    [InlineData("writes by a selector of its own", "on ~app:* +@read (~log:* +append)", true)]
    [InlineData("may only write what it may not read", "on %W~log:* +append", true)]
    [InlineData("may set without GET what it may not read", "on %W~log:* +set", true)]
    [InlineData("copies from keys that it reads to keys that it writes", "on %R~a:* %W~b:* +copy", true)]
    [InlineData("may write one key, named as a first argument", "on ~* +incr|counter", true)]
    [InlineData("has all that ElastiCache leaves of the dangerous commands", "on ~* +@dangerous", true)]
    [InlineData("has everything but the commands that write", "on ~* +@all -@write", false)]
    [InlineData("only reads", "on ~* +@read", false)]
    [InlineData("may write no key that it can name", "on %R~app:* +@all", false)]
    [InlineData("has no key at all", "on +@all", false)]
    [InlineData("can only destroy everything, and store nothing", "on ~* +flushall +flushdb", false)]
    [InlineData("can only swap databases", "on ~* +swapdb", false)]
    [InlineData("would have to read what it increments", "on %W~app:* +incr", false)]
    [InlineData("would have to read what it copies", "on %W~app:* +copy", false)]
    [InlineData("runs scripts, in which it can do nothing that it cannot do outside", "on ~* +@scripting +@read", false)]
    [InlineData("reads a stream as a consumer, by a command of the category write", "on ~* +xreadgroup", false)]
    [InlineData("has only a command that ElastiCache takes away", "on ~* +migrate", false)]
    [InlineData("has the keys in one selector and the command in another", "on ~app:* +get (+set)", false)]
    public void Who_can_write_a_key_and_who_cannot(string who, string access, bool writes) =>
        Assert.True(KeyWriting.IsAllowed(AccessString.Read(access).Policy) == writes, who);

    [Theory]
    [InlineData("on ~app:* +@all", true)]
    [InlineData("on ~app:* +xgroup|create", true)]
    [InlineData("on ~app:* +flushall", false)]
    [InlineData("on ~app:* +@read", false)]
    [InlineData("on +@all", false)]
    public void Engines_that_do_not_declare_what_commands_do_to_keys_are_asked_the_same(string access, bool writes) =>
        Assert.Equal(writes, KeyWriting.IsAllowed(AccessString.Read(access, EngineVersion.Parse("6.2")).Policy));
}
