using PuppeteerSharp;

namespace ElastiCacheRbac.Documents.Tests.Reports;

/// <summary>A browser without a window, where there is one on the machine: Chromium, as Debian has it, or Chrome.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    private IBrowser? _browser;

    /// <summary>Opens a page with nothing in it; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync()
    {
        Assert.SkipWhen(_browser is null, "No Chromium or Chrome is on the PATH.");
        IPage page = await _browser!.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = 1440, Height = 900 });
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (path is not null)
        {
            // The page is our own, and root, as build servers often are, cannot have the browser's sandbox.
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = path, Headless = true, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }
}
