using System.Management.Automation;
using ElastiCacheRbac.Help;
using ElastiCacheRbac.Pipeline;

// Writes the help of every cmdlet as MAML, the XML that Get-Help reads. Argument: the file to write, beside which the about topics are.
if (args is not [string file])
{
    Console.Error.WriteLine("usage: ElastiCacheRbac.Help ElastiCacheRbac.dll-Help.xml");
    return 2;
}

var documentation = XmlDocumentation.Load(AppContext.BaseDirectory);
CmdletDescription[] cmdlets =
[
    .. typeof(EcCmdlet).Assembly.GetExportedTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttributesData().Any(data => data.AttributeType == typeof(CmdletAttribute)))
        .Select(type => CmdletReader.Read(type, documentation))
        .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
];
MamlWriter.Write(cmdlets, AboutTopics.Load(Path.GetDirectoryName(Path.GetFullPath(file))!)).Save(file);
return 0;
