using System.Globalization;
using System.Text.RegularExpressions;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The weekly hours for changes that were not to apply immediately.</summary>
internal static class MaintenanceWindow
{
    private const string Default = "sun:05:00-sun:06:00";

    private static readonly string[] _days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Regex _form = new(
        "^(sun|mon|tue|wed|thu|fri|sat):([01][0-9]|2[0-3]):[0-5][0-9]-(sun|mon|tue|wed|thu|fri|sat):([01][0-9]|2[0-3]):[0-5][0-9]$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>The window that is asked for, as the service stores it.</summary>
    /// <exception cref="Wire.ServiceFault">It is not one.</exception>
    public static string Read(string? window)
    {
        if (window is null)
        {
            return Default;
        }

        return _form.IsMatch(window)
            ? window.ToLowerInvariant()
            : throw CommonFaults.InvalidValue(OurChoices.MaintenanceWindow());
    }

    /// <summary>When the window opens next.</summary>
    public static DateTimeOffset NextOpening(string window, DateTimeOffset now)
    {
        int day = Array.IndexOf(_days, window.Substring(0, 3));
        var time = TimeSpan.ParseExact(window.Substring(4, 5), "hh\\:mm", CultureInfo.InvariantCulture);
        DateTime utc = now.UtcDateTime;
        DateTime opening = utc.Date.AddDays(day - (int)utc.DayOfWeek) + time;
        return new DateTimeOffset(opening <= utc ? opening.AddDays(7) : opening, TimeSpan.Zero);
    }
}
