using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.DesiredState;

/// <summary>Reads files of desired state that tests write down.</summary>
internal static class StateText
{
    public static RbacState Read(string yaml) => RbacStateReader.Read(DataFile.Parse(yaml, FileFormat.Yaml, "a.yml"));

    /// <summary>The mistakes of a file, as line:column and words.</summary>
    public static string[] Mistakes(string yaml)
    {
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => Read(yaml));
        Assert.Equal(("FileInvalid", "a.yml"), (error.ErrorId, error.Target));
        return [.. error.Mistakes.Select(m => $"{m.Position.Line}:{m.Position.Column}: {m.Message}")];
    }

    /// <summary>All that a state says, to compare; the order of members and the places in files say nothing.</summary>
    public static string Describe(RbacState state) => string.Join(
        "\n",
        [
            $"scope {state.Scope}",
            .. state.Users.OrderBy(u => u.UserId, StringComparer.Ordinal).Select(u =>
                $"user {u.UserId} {u.UserName} {u.Engine} '{u.AccessString}' {u.SkipAccessStringCheck} {u.AuthenticationMode} {string.Join(",", u.Passwords.Select(p => p with { Position = null }))}"),
            .. state.UserGroups.OrderBy(g => g.UserGroupId, StringComparer.Ordinal).Select(g =>
                $"group {g.UserGroupId} {g.Engine} {Sorted(g.UserIds)} {g.DefaultUserId} {Sorted(g.ReplicationGroupIds)} {Sorted(g.ServerlessCacheNames)}"),
            $"existing {Sorted(state.ExistingUserIds)}",
        ]);

    private static string Sorted(IEnumerable<string> ids) => $"[{string.Join(",", ids.Order(StringComparer.Ordinal))}]";
}
