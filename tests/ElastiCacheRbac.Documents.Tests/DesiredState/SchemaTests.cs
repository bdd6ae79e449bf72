using System.Text.Json;
using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.DesiredState;

public sealed class SchemaTests
{
    private static readonly SchemaFile Schema = new("elasticache-rbac.schema.json");

    public static TheoryData<string, MapFields> Maps => new()
    {
        { "", RbacStateFields.File },
        { "user", RbacStateFields.User },
        { "access", RbacStateFields.Access },
        { "selector", RbacStateFields.Selector },
        { "authentication", RbacStateFields.Authentication },
        { "password", RbacStateFields.Password },
        { "userGroup", RbacStateFields.UserGroup },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void Has_the_fields_of_the_reader_each_described_and_no_other(string name, MapFields fields) => Schema.AssertFields(Schema.Definition(name), fields);

    [Fact]
    public void Offers_the_words_that_the_reader_takes()
    {
        JsonElement definitions = Schema.Root.GetProperty("definitions");
        Assert.Equal(RbacStateFields.Engines.Keys, SchemaFile.Strings(definitions.GetProperty("engine").GetProperty("enum")));
        Assert.Equal(
            RbacStateFields.AuthenticationTypes.Keys, SchemaFile.Strings(definitions.GetProperty("authentication").GetProperty("properties").GetProperty("type").GetProperty("enum")));
        Assert.Equal(
            EngineVersion.Newest.Catalogue.Categories.Append("all").Order(StringComparer.Ordinal), SchemaFile.Strings(definitions.GetProperty("category").GetProperty("examples")));
        Assert.All(
            SchemaFile.Strings(definitions.GetProperty("user").GetProperty("properties").GetProperty("access").GetProperty("anyOf")[0].GetProperty("examples")),
            example => Assert.Empty(AccessStringCheck.Of(example).Refusals));
    }

    [Theory]
    [InlineData("version: 1")]
    [InlineData("version: 1\n$schema: ./elasticache-rbac.schema.json\nscope: team/web:1\nusers: []\nuserGroups: []\nexistingUsers: [a, b-c]")]
    [InlineData("version: 1\nusers: [{ id: App-1, name: default, engine: valkey, access: on ~* +@all, skipValidation: true }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: {} }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { enabled: false, categories: [read, '@write'], exceptCategories: ['@dangerous'], commands: [get, 'client|list', 'select|0'], exceptCommands: [keys] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { allCommands: true, allKeys: true, allChannels: true, selectors: [{ keys: ['x'], readKeys: [y], writeKeys: [z], channels: [c] }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: {} }, { id: b, access: on, authentication: { type: iam } }, { id: c, access: on, authentication: { type: noPassword } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { type: password, passwords: [{ environment: A_1 }, { secret: x y, vault: V }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ script: Get-Secret x }, { secret: x }] } }]")]
    [InlineData("version: 1\nusers: [{ id: d, name: default, access: 'off' }]\nuserGroups: [{ id: g, engine: redis, members: [default], replicationGroups: [r], serverlessCaches: [s] }, { id: h, defaultUser: d }]")]
    [InlineData("version: 1\nuserGroups: [{ id: g, engine: valkey }]")]
    public void Accepts_what_the_reader_accepts(string yaml)
    {
        StateText.Read(yaml);
        Assert.True(Schema.IsValid(yaml));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("version: '1'")]
    [InlineData("version: 2")]
    [InlineData("version: 1\nscope: ''")]
    [InlineData("version: 1\nscope: a b")]
    [InlineData("version: 1\ngroups: []")]
    [InlineData("version: 1\nusers:")]
    [InlineData("version: 1\nusers: a")]
    [InlineData("version: 1\nusers: [a]")]
    [InlineData("version: 1\nexistingUsers: [a, a]")]
    [InlineData("version: 1\nexistingUsers: [a_b]")]
    [InlineData("version: 1\nusers: [{ access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a }]")]
    [InlineData("version: 1\nusers: [{ id: 1a, access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a-, access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a--b, access: on }]")]
    [InlineData("version: 1\nusers: [{ id: Default, access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a, name: 1, access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a, name: ' ', access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a, engine: Valkey, access: on }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: true }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: ' ' }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { enabled: 'true' } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { keys: x } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { keys: [a b] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { commands: [''] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { categories: ['@'] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: { selectors: [{ enabled: true }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, password: x }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, skipValidation: 'yes' }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: password }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { type: Iam } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { type: iam, passwords: [] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [x] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{}] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ environment: A B }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ environment: A, secret: b }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ vault: V }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ script: x, vault: V }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ secret: '' }] } }]")]
    [InlineData("version: 1\nusers: [{ id: a, access: on, authentication: { passwords: [{ secret: a }, { secret: b }, { secret: c }] } }]")]
    [InlineData("version: 1\nuserGroups: [{ members: [default] }]")]
    [InlineData("version: 1\nuserGroups: [{ id: g, engine: valkey, members: [a_] }]")]
    [InlineData("version: 1\nuserGroups: [{ id: g, members: [default, default] }]")]
    [InlineData("version: 1\nuserGroups: [{ id: a2345678901234567890123456789012345678901, members: [default] }]")]
    [InlineData("version: 1\nuserGroups: [{ id: g, members: [default], replicationGroups: [r, r] }]")]
    [InlineData("version: 1\nuserGroups: [{ id: g, members: [default], serverlessCaches: s }]")]
    [InlineData("version: 1\nuserGroups: [{ id: g, members: [default], caches: [s] }]")]
    public void Refuses_what_the_reader_refuses(string yaml)
    {
        Assert.Throws<FileInvalidException>(() => StateText.Read(yaml));
        Assert.False(Schema.IsValid(yaml));
    }
}
