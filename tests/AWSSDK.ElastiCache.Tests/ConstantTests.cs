using Amazon.ElastiCache;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class ConstantTests
{
    [Fact]
    public void A_listed_value_is_found_whatever_its_case()
    {
        Assert.Same(SourceType.UserGroup, SourceType.FindValue("user-group"));
        Assert.Same(SourceType.UserGroup, SourceType.FindValue("User-Group"));
        SourceType? fromString = "user-group";
        Assert.Same(SourceType.UserGroup, fromString);
    }

    [Fact]
    public void A_value_that_is_not_listed_is_kept()
    {
        var value = AuthenticationType.FindValue("passkey");

        Assert.Equal("passkey", value.Value);
        Assert.True(value == "passkey");
        Assert.False(value == AuthenticationType.Password);
    }

    [Fact]
    public void Null_is_null()
    {
        Assert.Null(SourceType.FindValue(null));
        AuthenticationType? fromString = (string?)null;
        Assert.Null(fromString);
    }

    [Fact]
    public void Fields_have_the_official_names()
    {
        Assert.Equal("iam", InputAuthenticationType.Iam.Value);
        Assert.Equal("no-password-required", InputAuthenticationType.NoPasswordRequired.Value);
        Assert.Equal("no-password", AuthenticationType.NoPassword.Value);
        Assert.Equal("ROTATE", AuthTokenUpdateStrategyType.ROTATE.Value);
        Assert.Equal("dual_stack", NetworkType.Dual_stack.Value);
        Assert.Equal("ipv6", IpDiscovery.Ipv6.Value);
        Assert.Equal("serverless-cache-snapshot", SourceType.ServerlessCacheSnapshot.Value);
        Assert.Equal("cloudwatch-logs", DestinationType.CloudwatchLogs.Value);
    }

    [Fact]
    public void Every_value_of_a_constant_is_a_field_that_finds_itself()
    {
        var constants = typeof(SourceType).Assembly.GetExportedTypes()
            .Where(t => t.IsSubclassOf(typeof(Amazon.Runtime.ConstantClass))).ToList();

        Assert.Contains(typeof(SourceType), constants);
        Assert.All(constants, type =>
        {
            var values = RawModel.Shape(type.Name).GetProperty("enum").EnumerateArray().Select(v => v.GetString()!).ToList();
            var fields = type.GetFields().Select(f => (Amazon.Runtime.ConstantClass)f.GetValue(null)!).ToList();
            Assert.Equal(values, fields.Select(f => f.Value));
            Assert.All(fields, f => Assert.Same(f, type.GetMethod("FindValue", [typeof(string)])!.Invoke(null, [f.Value])));
        });
    }
}
