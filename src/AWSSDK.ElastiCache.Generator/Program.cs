using AWSSDK.ElastiCache.Generator;

// Writes src/AWSSDK.ElastiCache/Generated anew from src/AWSSDK.ElastiCache/ApiModel. The argument is that project's folder.
var project = args.Length == 1 ? args[0] : Path.Combine("src", "AWSSDK.ElastiCache");
var output = Path.Combine(project, "Generated");
var files = ClientGenerator.Generate(ApiModel.Load(Path.Combine(project, "ApiModel")));

if (Directory.Exists(output))
{
    Directory.Delete(output, recursive: true);
}

foreach (var (name, text) in files)
{
    var path = Path.Combine(output, name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
}

Console.WriteLine($"{files.Count} files in {output}");
