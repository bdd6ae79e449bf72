using AWSSDK.ElastiCache.Generator;
using AWSSDK.ElastiCache.Tests.Support;

namespace AWSSDK.ElastiCache.Tests;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void The_checked_in_files_are_what_the_generator_writes()
    {
        var folder = Path.Combine(Repository.Client, "Generated");

        var generated = ClientGenerator.Generate(ApiModel.Load(Path.Combine(Repository.Client, "ApiModel")));
        var checkedIn = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), f => File.ReadAllText(f).ReplaceLineEndings("\n"));

        Assert.Equal(generated.Keys.Order(StringComparer.Ordinal), checkedIn.Keys.Order(StringComparer.Ordinal));
        Assert.All(generated, file => Assert.Equal(file.Value, checkedIn[file.Key]));
    }
}
