using ElastiCacheRbac.Files;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Reading;

/// <summary>Reads where passwords are kept. What stands here may be a password by mistake: no value is ever repeated.</summary>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class PasswordReader(FileMistakes mistakes)
{
    /// <summary>Reads the passwords of a user.</summary>
    public IReadOnlyList<PasswordReference> Read(MapReader authentication)
    {
        FileNode? list = authentication.Optional("passwords");
        if (list is { Kind: FileNodeKind.Text })
        {
            mistakes.Add(list.Position, StateWords.PlainPassword());
            return [];
        }

        IReadOnlyList<FileNode> items = list is null ? [] : authentication.Items("passwords");
        mistakes.Try(list?.Position, () => PasswordRule.CheckCount(items.Count));
        return [.. items.Select(ReadOne).OfType<PasswordReference>()];
    }

    private PasswordReference? ReadOne(FileNode node)
    {
        if (node.Kind is FileNodeKind.Text or FileNodeKind.Number)
        {
            mistakes.Add(node.Position, StateWords.PlainPassword());
            return null;
        }

        if (MapReader.Open(node, RbacStateFields.Password, mistakes) is not { } map)
        {
            return null;
        }

        int wrong = mistakes.Count;
        string? variable = Text(map, "environment");
        string? secret = Text(map, "secret");
        string? vault = Text(map, "vault");
        string? script = Text(map, "script");
        if (mistakes.Count > wrong)
        {
            return null;
        }

        if (variable is not null && !IsVariable(variable))
        {
            mistakes.Add(map.Optional("environment")!.Position, StateWords.PasswordVariable());
        }

        return (variable, secret, vault, script) switch
        {
            ({ } name, null, null, null) => new EnvironmentPassword(name, node.Position),
            (null, { } name, _, null) => new VaultPassword(name, vault, node.Position),
            (null, null, null, { } text) => new ScriptPassword(text, node.Position),
            _ => Refused(node),
        };
    }

    private PasswordReference? Refused(FileNode node)
    {
        mistakes.Add(node.Position, StateWords.PasswordSource());
        return null;
    }

    private string? Text(MapReader map, string name)
    {
        FileNode? node = map.Text(name);
        if (node is not null && string.IsNullOrWhiteSpace(node.Text))
        {
            mistakes.Add(node.Position, StateWords.PasswordBlank(name));
        }

        return node?.Text;
    }

    private static bool IsVariable(string name) =>
        name[0] is not (>= '0' and <= '9') && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
