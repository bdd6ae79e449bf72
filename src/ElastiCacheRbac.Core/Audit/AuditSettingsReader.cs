using System.Globalization;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Audit;

/// <summary>Reads what a file says of an audit.</summary>
public static class AuditSettingsReader
{
    /// <summary>Reads the contents of a file.</summary>
    /// <param name="root">The contents.</param>
    /// <exception cref="FileInvalidException">They say what cannot be: <c>FileInvalid</c>, with all mistakes, each with line and column.</exception>
    public static AuditSettings Read(FileNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        FileMistakes mistakes = new(root.Position?.File ?? string.Empty);
        AuditSettings settings = MapReader.Open(root, AuditSettingsFields.File, mistakes) is { } map ? Read(map, mistakes) : new AuditSettings();
        mistakes.ThrowIfAny();
        return settings;
    }

    private static AuditSettings Read(MapReader map, FileMistakes mistakes)
    {
        map.Text("$schema");
        MapReader? rules = Part(map, "rules", AuditSettingsFields.Rules, mistakes);
        return new AuditSettings
        {
            Include = Rules(rules?.Texts("include"), mistakes),
            Exclude = Rules(rules?.Texts("exclude"), mistakes),
            Severity = rules is null ? new Dictionary<string, AuditSeverity>() : Severities(rules, mistakes),
            Admins = [.. map.Texts("admins").Select(node => node.Text)],
            Quotas = Part(map, "quotas", AuditSettingsFields.Quotas, mistakes) is { } quotas ? Quotas(quotas, mistakes) : new AuditQuotas(),
            Suppressions = [.. map.Items("suppressions").Select(node => Suppression(node, mistakes)).OfType<AuditSuppression>()],
        };
    }

    private static MapReader? Part(MapReader map, string name, MapFields fields, FileMistakes mistakes) =>
        map.Optional(name) is { } node ? MapReader.Open(node, fields, mistakes) : null;

    private static string[] Rules(IReadOnlyList<FileNode>? nodes, FileMistakes mistakes) =>
        [.. (nodes ?? []).Select(node => Rule(node, mistakes)).OfType<AuditRule>().Select(rule => rule.Id).Distinct()];

    private static AuditRule? Rule(FileNode node, FileMistakes mistakes)
    {
        AuditRule? rule = AuditRules.Find(node.Text);
        if (rule is null)
        {
            mistakes.Add(node.Position, AuditRules.Unknown(node.Text));
        }

        return rule;
    }

    private static Dictionary<string, AuditSeverity> Severities(MapReader rules, FileMistakes mistakes)
    {
        Dictionary<string, AuditSeverity> severities = [];
        if (Part(rules, "severity", AuditSettingsFields.Severity, mistakes) is { } map)
        {
            foreach (string name in AuditSettingsFields.Severity.Names.Where(map.Has))
            {
                AuditRule rule = AuditRules.Find(name)!;
                if (severities.ContainsKey(rule.Id))
                {
                    mistakes.Add(map.PositionOf(name), $"'{rule.Id}' and '{rule.Name}' are one rule, which has one severity.");
                }

                severities[rule.Id] = map.Choice(name, AuditSettingsFields.Severities, rule.Severity);
            }
        }

        return severities;
    }

    private static AuditQuotas Quotas(MapReader map, FileMistakes mistakes)
    {
        AuditQuotas usual = new();
        return new AuditQuotas
        {
            Users = Number("users", usual.Users, int.MaxValue),
            UserGroups = Number("userGroups", usual.UserGroups, int.MaxValue),
            UsersPerGroup = Number("usersPerGroup", usual.UsersPerGroup, int.MaxValue),
            WarnAtPercent = Number("warnAtPercent", usual.WarnAtPercent, 100),
        };

        int Number(string name, int otherwise, int most)
        {
            int number = map.Number(name) ?? otherwise;
            if (number < 1 || number > most)
            {
                mistakes.Add(map.PositionOf(name), most == 100 ? $"'{name}' is a number from 1 to 100." : $"'{name}' is a number from 1 on.");
            }

            return number;
        }
    }

    private static AuditSuppression? Suppression(FileNode node, FileMistakes mistakes)
    {
        if (MapReader.Open(node, AuditSettingsFields.Suppression, mistakes) is not { } map)
        {
            return null;
        }

        AuditRule? rule = map.RequiredText("rule") is { } id ? Rule(id, mistakes) : null;
        FileNode? resource = map.RequiredText("resource");
        if (resource is not null && string.IsNullOrWhiteSpace(resource.Text))
        {
            mistakes.Add(resource.Position, "A suppression says of which resources, by ID or pattern: its resource is empty.");
        }

        FileNode? reason = map.RequiredText("reason");
        if (reason is not null && string.IsNullOrWhiteSpace(reason.Text))
        {
            mistakes.Add(reason.Position, "A suppression says why: its reason is empty.");
        }

        DateTime? until = null;
        if (map.Text("until") is { } date)
        {
            if (DateTime.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime day))
            {
                until = day;
            }
            else
            {
                mistakes.Add(date.Position, "'until' is the last day on which the suppression holds, such as 2026-12-31.");
            }
        }

        return rule is null || resource is null || reason is null ? null : new AuditSuppression(rule.Id, resource.Text, reason.Text, until, node.Position);
    }
}
