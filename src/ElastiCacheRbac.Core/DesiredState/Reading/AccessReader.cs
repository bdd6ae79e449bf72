using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Composition;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState.Reading;

/// <summary>Reads what a user may do: an access string, or permissions by name.</summary>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class AccessReader(FileMistakes mistakes)
{
    private static readonly (string Name, Action<SelectorPermissions, string[]> Set)[] Parts =
    [
        ("categories", (permissions, names) => permissions.Category = names),
        ("exceptCategories", (permissions, names) => permissions.ExceptCategory = names),
        ("commands", (permissions, names) => permissions.Command = names),
        ("exceptCommands", (permissions, names) => permissions.ExceptCommand = names),
        ("keys", (permissions, patterns) => permissions.Key = patterns),
        ("readKeys", (permissions, patterns) => permissions.ReadKey = patterns),
        ("writeKeys", (permissions, patterns) => permissions.WriteKey = patterns),
        ("channels", (permissions, patterns) => permissions.Channel = patterns),
    ];

    /// <summary>Reads a user's access.</summary>
    /// <param name="node">An access string or a map of permissions.</param>
    /// <param name="userId">The user.</param>
    /// <param name="isUnchecked">Whether an access string is taken as it is, passwords apart.</param>
    /// <returns>The access string; empty if it is wrong.</returns>
    public string Read(FileNode node, string userId, bool isUnchecked) => node.Kind switch
    {
        FileNodeKind.Text => ReadText(node, userId, isUnchecked),
        FileNodeKind.Map => Build(node),
        _ => Refuse(node),
    };

    private string Refuse(FileNode node)
    {
        mistakes.Add(node.Position, FileWords.WrongKind("access", FileNodeKind.Text, node));
        return string.Empty;
    }

    private string ReadText(FileNode node, string userId, bool isUnchecked)
    {
        // A text over several lines, as YAML's | and a here-string give it, is one access string all the same.
        string text = node.Text.Replace("\r\n", " ").Replace('\n', ' ').TrimEnd();
        if (string.IsNullOrWhiteSpace(text))
        {
            mistakes.Add(node.Position, Messages.AccessStringMissing(userId));
            return string.Empty;
        }

        // A password is never let pass: the string would be told in plans and messages.
        foreach (Finding finding in AccessStringCheck.Of(text).Refusals.Where(f => !isUnchecked || f.Kind == FindingKind.PasswordRule))
        {
            if (node.TextPosition is { } start)
            {
                mistakes.Add(start with { Column = start.Column + finding.Offset }, finding.Message + Messages.DidYouMean(finding.Suggestion));
            }
            else
            {
                mistakes.Add(node.Position, finding.ToString());
            }
        }

        return text;
    }

    private string Build(FileNode node)
    {
        MapReader map = MapReader.Open(node, RbacStateFields.Access, mistakes)!;
        int wrong = mistakes.Count;
        AccessStringBuilder builder = new();
        SelectorPermissions permissions = Permissions(map);
        List<SelectorPermissions> selectors = [];
        foreach (FileNode item in map.Items("selectors"))
        {
            if (MapReader.Open(item, RbacStateFields.Selector, mistakes) is { } selector)
            {
                selectors.Add(Permissions(selector));
            }
        }

        bool enabled = map.Flag("enabled") ?? true;
        if (mistakes.Count > wrong)
        {
            return string.Empty;
        }

        permissions.AddTo(enabled ? builder.On() : builder.Off());
        selectors.ForEach(selector => builder.Selector(selector.AddTo));
        string text = builder.ToString();

        // Each part is right by itself: what is left are parts that do not go together.
        foreach (Finding finding in AccessStringCheck.Of(text).Refusals)
        {
            mistakes.Add(node.Position, finding.Message);
        }

        return text;
    }

    private SelectorPermissions Permissions(MapReader map)
    {
        SelectorPermissions permissions = new()
        {
            AllCommands = map.Flag("allCommands") ?? false,
            AllKeys = map.Flag("allKeys") ?? false,
            AllChannels = map.Flag("allChannels") ?? false,
        };
        foreach ((string name, Action<SelectorPermissions, string[]> set) in Parts)
        {
            IReadOnlyList<FileNode> items = map.Texts(name);
            foreach (FileNode item in items)
            {
                mistakes.Try(item.Position, () => CheckPart(item, set));
            }

            set(permissions, [.. items.Select(item => item.Text)]);
        }

        return permissions;
    }

    private void CheckPart(FileNode item, Action<SelectorPermissions, string[]> set)
    {
        SelectorPermissions alone = new();
        set(alone, [item.Text]);
        AccessStringBuilder builder = new();
        alone.AddTo(builder);
        foreach (Finding finding in AccessStringCheck.Of(builder.ToString()).Refusals)
        {
            mistakes.Add(item.Position, finding.Message + Messages.DidYouMean(finding.Suggestion?.TrimStart('+', '-')));
        }
    }
}
