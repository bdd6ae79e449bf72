using ElastiCacheRbac.Files;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState;

/// <summary>Puts desired state into the form of its file, as <see cref="RbacStateReader"/> reads it.</summary>
public static class RbacStateWriter
{
    /// <summary>The contents of the file.</summary>
    /// <param name="state">What it is to say.</param>
    public static FileNode Write(RbacState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return FileNode.Map(
            ("version", FileNode.Of(RbacStateFields.CurrentVersion)),
            ("scope", state.NamesScope ? FileNode.Of(state.Scope) : null),
            ("users", List(state.Users.Select(User))),
            ("userGroups", List(state.UserGroups.Select(Group))),
            ("existingUsers", Texts(state.ExistingUserIds)));
    }

    private static FileNode User(DesiredUser user) => FileNode.Map(
        ("id", FileNode.Of(user.UserId)),
        ("name", user.UserName == user.UserId ? null : FileNode.Of(user.UserName)),
        ("engine", FileNode.Of(user.Engine)),
        ("access", FileNode.Of(user.AccessString)),
        ("skipValidation", user.SkipAccessStringCheck ? FileNode.Of(true) : null),
        ("authentication", Authentication(user)));

    private static FileNode? Authentication(DesiredUser user) => user switch
    {
        { AuthenticationMode: AuthenticationMode.Password, Passwords.Count: 0 } => null,
        _ => FileNode.Map(
            ("type", FileNode.Of(RbacStateFields.AuthenticationTypes.First(type => type.Value == user.AuthenticationMode).Key)),
            ("passwords", List(user.Passwords.Select(Password)))),
    };

    private static FileNode Password(PasswordReference reference) => reference switch
    {
        EnvironmentPassword environment => FileNode.Map(("environment", FileNode.Of(environment.Variable))),
        VaultPassword vault => FileNode.Map(
            ("secret", FileNode.Of(vault.Secret)), ("vault", vault.Vault is null ? null : FileNode.Of(vault.Vault))),
        ScriptPassword script => FileNode.Map(("script", FileNode.Of(script.Script))),
        _ => throw new ArgumentOutOfRangeException(nameof(reference)),
    };

    private static FileNode Group(DesiredUserGroup group) => FileNode.Map(
        ("id", FileNode.Of(group.UserGroupId)),
        ("engine", FileNode.Of(group.Engine)),
        ("members", Texts(group.UserIds.Where(id => id != group.DefaultUserId))),
        ("defaultUser", group.DefaultUserId is null ? null : FileNode.Of(group.DefaultUserId)),
        ("replicationGroups", Texts(group.ReplicationGroupIds)),
        ("serverlessCaches", Texts(group.ServerlessCacheNames)));

    private static FileNode? Texts(IEnumerable<string> texts) => List(texts.Select(FileNode.Of));

    private static FileNode? List(IEnumerable<FileNode> nodes) => FileNode.Of(nodes) is { Items.Count: > 0 } list ? list : null;
}
