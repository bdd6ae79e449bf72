using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Documents.Tests.DesiredState;

public sealed class RbacStateReaderTests
{
    [Fact]
    public void Reads_users_groups_and_what_they_guard()
    {
        RbacState state = StateText.Read("""
            version: 1
            scope: web
            users:
              - id: App
                engine: valkey
                access: on ~app:* +@read
              - id: jobs
                name: worker
                access:
                  enabled: false
                  categories: [read]
                  exceptCategories: ['@dangerous']
                  commands: [set, 'client|list']
                  exceptCommands: [keys]
                  keys: ['jobs:*']
                  readKeys: [log]
                  writeKeys: [out]
                  channels: [news]
                  selectors: [{ keys: ['tmp:*'], commands: [set] }, { allKeys: true, allCommands: true, allChannels: true }]
                authentication: { passwords: [{ environment: JOBS }, { secret: jobs, vault: Main }] }
              - id: reader
                access: |
                  on ~*
                  +@read
                authentication: { type: iam }
              - id: app-default
                name: default
                access: 'off'
                authentication: { type: password, passwords: [{ script: 'Get-Secret $_' }] }
            userGroups:
              - id: web
                engine: valkey
                members: [app, jobs, shared]
                defaultUser: app-default
                replicationGroups: [Sessions]
                serverlessCaches: [carts]
              - id: all
                members: [default, reader]
            existingUsers: [shared]
            """);
        Assert.Equal(
            """
            scope web
            user app app valkey 'on ~app:* +@read' False Password 
            user app-default default redis 'off' False Password ScriptPassword { Position = , Script = Get-Secret $_ }
            user jobs worker redis 'off ~jobs:* %R~log %W~out &news +@read -@dangerous +set +client|list -keys (~tmp:* +set) (~* &* +@all)' False Password EnvironmentPassword { Position = , Variable = JOBS },VaultPassword { Position = , Secret = jobs, Vault = Main }
            user reader reader redis 'on ~* +@read' False Iam 
            group all redis [default,reader] default [] []
            group web valkey [app,app-default,jobs,shared] app-default [sessions] [carts]
            existing [shared]
            """.ReplaceLineEndings("\n"),
            StateText.Describe(state));
        Assert.Equal("a.yml:7:5", state.Users[1].Position!.ToString());
        Assert.Equal("a.yml:31:5", state.UserGroups[0].Position!.ToString());
    }

    [Fact]
    public void Tells_all_mistakes_at_once_in_the_order_of_the_file() => Assert.Equal(
        [
            "1:1: There is no field 'skope' of the file. Did you mean scope?",
            "1:1: The field 'version' is missing: the file has to have it.",
            "3:9: 'app_x' is not a valid user ID: it begins with a letter, holds letters, digits and hyphens, and neither ends with a hyphen nor has two in a row.",
            "4:5: There is no field 'userName' of a user. Did you mean name?",
            "5:13: 'engine' is to be redis or valkey; it is 'valky'. Did you mean valkey?",
            "6:13: 'access' is to be a text; it is true or false. Put it in quotes.",
            "7:5: The field 'access' is missing: a user has to have it.",
            "9:15: There is no user 'job' in this file. A user that is described elsewhere stands under existingUsers.",
            "10:5: There is no field 'tags' of a user group. It has id, engine, members, defaultUser, replicationGroups, serverlessCaches.",
        ],
        StateText.Mistakes("""
            skope: web
            users:
              - id: app_x
                userName: x
                engine: valky
                access: true
              - id: app
            userGroups:
              - members: [job]
                tags: [x]
                id: g
                defaultUser: default
            """));

    [Theory]
    [InlineData("access: on ~app:* +@raed -@al", "4:23: '+@raed' names no category of valkey-8.0. Did you mean +@read?", "4:30: '-@al' names no category of valkey-8.0. Did you mean -@all?")]
    [InlineData("access: 'on +gett'", "4:17: '+gett' names no command or subcommand of valkey-8.0. Did you mean +get?")]
    [InlineData("access: \"on \\u0020+gett\"", "4:13: At position 5: '+gett' names no command or subcommand of valkey-8.0. Did you mean +get?")]
    [InlineData("access: ''", "4:13: The access string of user 'u' is blank.")]
    [InlineData("access: [on]", "4:13: 'access' is to be a text; it is a list.")]
    [InlineData("access: { categories: [reed, write], commands: [gett] }", "4:28: '+@reed' names no category of valkey-8.0. Did you mean @read?", "4:53: '+gett' names no command or subcommand of valkey-8.0. Did you mean get?")]
    [InlineData("access: { keys: [a b] }", "4:22: 'a b' cannot be part of a rule: it is empty or has white space, which parts rules. In a pattern, ? stands for any one byte.")]
    [InlineData("access: { allKeys: true, keys: [a] }", "4:13: '~a' comes after a rule that allows all keys (~* or allkeys) and could have no effect. Leave one of the two out.")]
    [InlineData("access: { enabled: yes, category: [read], selectors: [{ enabled: true }] }", "4:24: 'enabled' is to be true or false; it is a text. Write true or false, without quotes.", "4:29: There is no field 'category' of access. Did you mean categories?", "4:61: There is no field 'enabled' of a selector. It has categories, exceptCategories, commands, exceptCommands, allCommands, keys, readKeys, writeKeys, allKeys, channels, allChannels.")]
    public void Tells_where_an_access_is_wrong(string access, params string[] mistakes) =>
        Assert.Equal(mistakes, StateText.Mistakes($"version: 1\nusers:\n  - id: u\n    {access}\n"));

    [Theory]
    [InlineData("- { id: a, access: on }\n  - { id: A, access: on }", "4:11: There is a user 'a' already, in line 3. Leave one of the two out.")]
    [InlineData("- { id: default, access: on }", "3:11: The account's own user 'default' can be neither modified nor deleted. Create another user named 'default' and swap it in with Set-EcDefaultUser.")]
    [InlineData("- { id: a, name: b, access: on, authentication: { type: iam } }", "3:20: A user that authenticates by IAM has the same ID and name; this one has ID 'a' and name 'b'.")]
    [InlineData("- { id: a, engine: valkey, access: on, authentication: { type: noPassword } }", "3:60: A valkey user needs a password or IAM; 'a' would have neither.")]
    [InlineData("- { id: a, access: on, authentication: { type: iam, passwords: [{ secret: x }] } }", "3:55: The user 'a' has authentication mode Iam, which goes with no password. Leave the password out, or the mode.")]
    [InlineData("- { id: a, access: on, authentication: { passwords: [{ secret: x }, { secret: y }, { secret: z }] } }", "3:55: A user has at most two passwords; 3 were given.")]
    [InlineData("- { id: a, name: 7, access: on }", "3:20: 'name' is to be a text; it is a number. Put it in quotes.")]
    [InlineData("- { id: a, name: '', access: on }", "3:20: The user 'a' has no user name.")]
    [InlineData("- a", "3:5: Here is to stand a map of the fields of a user, such as id, name, engine; it is a text.")]
    [InlineData("- { id: a, access: on, access: off }", "3:26: The field 'access' stands here twice. Leave one of the two out.")]
    [InlineData("- { id: a, access: }", "3:22: 'access' has no value. Give it one, or leave it out.")]
    public void Refuses_users(string users, string mistake) =>
        Assert.Equal([mistake], StateText.Mistakes($"version: 1\nusers:\n  {users}\n"));

    [Theory]
    [InlineData("- { id: g, members: [ap], defaultUser: d }", "9:24: There is no user 'ap' in this file. Did you mean app? A user that is described elsewhere stands under existingUsers.")]
    [InlineData("- { id: g, members: [app, d, e] }", "9:32: 'e' has the same user name as the member 'd': 'default'. The names of a group's members differ.")]
    [InlineData("- { id: g, members: [app, default], defaultUser: d }", "9:52: 'd' has the same user name as the member 'default': 'default'. The names of a group's members differ.")]
    [InlineData("- { id: g, members: [app] }", "9:11: The redis user group 'g' needs a user whose user name is 'default'. The account's own, with ID 'default', has full access and no password: better a user of your own with that name.")]
    [InlineData("- { id: g, members: [d], defaultUser: app }", "9:41: The default user of a group is a user whose name is 'default'; the name of 'app' is 'app'. Give it 'name: default', or name another user.")]
    [InlineData("- { id: g, engine: valkey, members: [open] }", "9:40: A valkey group takes no user without password or IAM, such as 'open'.")]
    [InlineData("- { id: g, engine: valkey, members: [default] }", "9:40: A valkey group takes no user without password or IAM, such as 'default'.")]
    [InlineData("- { id: g, members: [d, d] }", "9:27: There is a member 'd' already. Leave one of the two out.")]
    [InlineData("- { id: g, members: [d] }\n  - { id: G, members: [d] }", "10:11: There is a user group 'g' already, in line 9. Leave one of the two out.")]
    [InlineData("- { id: g, members: [d], replicationGroups: [c] }\n  - { id: h, members: [d], replicationGroups: [C] }", "10:48: 'c' is guarded by the user group 'g' already: a cache has one at most.")]
    [InlineData("- { id: g, members: [d], serverlessCaches: [c_] }", "9:47: 'c_' is not a valid serverless cache name: it begins with a letter, holds letters, digits and hyphens, and neither ends with a hyphen nor has two in a row.")]
    public void Refuses_groups(string groups, string mistake) => Assert.Equal(
        [mistake],
        StateText.Mistakes($$"""
            version: 1
            users:
              - { id: app, access: on }
              - { id: d, name: default, access: on }
              - { id: e, name: default, access: on }
              - { id: open, access: on, authentication: { type: noPassword } }
            existingUsers: []
            userGroups:
              {{groups}}
            """));

    [Fact]
    public void Refuses_more_than_100_members()
    {
        string users = string.Concat(Enumerable.Range(0, 101).Select(i => $"  - {{ id: u{i}, access: on }}\n"));
        string members = string.Join(", ", Enumerable.Range(0, 101).Select(i => $"u{i}"));
        Assert.Equal(
            ["104:23: A user group has at most 100 users; 101 are given for 'g'."],
            StateText.Mistakes($"version: 1\nusers:\n{users}userGroups: [{{ id: g, members: [{members}], engine: valkey }}]\n"));
    }

    [Theory]
    [InlineData("version: 2", "1:10: The version of this file's form is 1; no other is known.")]
    [InlineData("version: '1'", "1:10: 'version' is to be a number; it is a text.")]
    [InlineData("version: 1.5", "1:10: 'version' is to be a whole number.")]
    [InlineData("version: 1\n\"a\\tfield-name-that-is-far-longer-than-any-other\": 1", "2:1: There is no field 'a\uFFFDfield-name-that-is-far-longer-than-any…' of the file. It has version, scope, users, userGroups, existingUsers, $schema.")]
    [InlineData("version: 1\nscope: a b", "2:8: A scope has 1 to 128 letters, digits and _ . : / = + @ -, so that it can be the value of a tag.")]
    [InlineData("version: 1\nusers: {}", "2:8: 'users' is to be a list; it is a map of named fields.")]
    [InlineData("version: 1\nusers: [{ id: a, access: on }]\nexistingUsers: [a]", "3:17: The user 'a' is described in this file: existingUsers names those only that are not.")]
    [InlineData("", "1:1: Here is to stand a map of the fields of the file, such as version, scope, users; it is nothing.")]
    public void Refuses_files(string yaml, string mistake) => Assert.Equal([mistake], StateText.Mistakes(yaml));

    [Theory]
    [InlineData("password: hunter2-hunter2", "4:5")]
    [InlineData("passwords: [hunter2-hunter2]", "4:5")]
    [InlineData("authentication: { password: hunter2-hunter2 }", "4:23")]
    [InlineData("authentication: { passwords: hunter2-hunter2 }", "4:34")]
    [InlineData("authentication: { passwords: [hunter2-hunter2] }", "4:35")]
    [InlineData("authentication: { passwords: [{ plain: hunter2-hunter2 }] }", "4:37", 2)]
    [InlineData("authentication: { passwords: [{ hunter2-hunter2 }] }", "4:37", 2)]
    [InlineData("authentication: { passwords: [{ environment: hunter2-hunter2 }] }", "4:50")]
    public void A_password_in_the_file_is_refused_and_never_repeated(string field, string place, int count = 1)
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => StateText.Read($"version: 1\nusers:\n  - id: u\n    {field}\n    access: on\n"));
        Assert.Equal(count, error.Mistakes.Count);
        Assert.Contains(error.Mistakes, m => $"{m.Position.Line}:{m.Position.Column}" == place);
        Assert.DoesNotContain("hunter2", error.ToString());
    }

    [Theory]
    [InlineData("'>hunter2'")]
    [InlineData("'<hunter2'")]
    [InlineData("'#hunter2'")]
    [InlineData("'on >hunter2 +newer'")]
    public void A_password_in_an_access_string_is_never_repeated_even_where_the_string_is_not_checked(string access)
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(
            () => StateText.Read($"version: 1\nusers: [{{ id: u, access: {access}, skipValidation: true }}]"));
        Assert.Contains("assword", Assert.Single(error.Mistakes).Message);
        Assert.DoesNotContain("hunter2", error.ToString());
    }

    [Fact]
    public void Commands_of_later_engines_pass_where_the_file_says_so()
    {
        DesiredUser user = Assert.Single(StateText.Read("version: 1\nusers: [{ id: u, access: on +newer, skipValidation: true }]").Users);
        Assert.Equal(("on +newer", true, AuthenticationMode.Password), (user.AccessString, user.SkipAccessStringCheck, user.AuthenticationMode));
    }
}
