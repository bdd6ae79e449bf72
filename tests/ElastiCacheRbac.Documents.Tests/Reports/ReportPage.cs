using ElastiCacheRbac.Reports;
using PuppeteerSharp;

namespace ElastiCacheRbac.Documents.Tests.Reports;

/// <summary>A report in a browser, with what the browser has to say of it.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
    private readonly List<string> _troubles = [];

    private ReportPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Requests other than for the page itself, errors of the script, and messages in the console.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    public static async Task<ReportPage> OpenAsync(Browser browser, RbacReport report, bool scripts = true)
    {
        ReportPage page = new(await browser.OpenAsync());
        await File.WriteAllTextAsync(page._file, ReportWriter.Write(report, ReportFormat.Html));
        await page.Page.SetJavaScriptEnabledAsync(scripts);
        page.Page.Console += (_, e) => page._troubles.Add($"console: {e.Message.Text}");
        page.Page.PageError += (_, e) => page._troubles.Add($"error: {e.Message}");
        page.Page.Dialog += (_, e) => page._troubles.Add($"dialog: {e.Dialog.Message}");
        page.Page.Request += (_, e) =>
        {
            if (!e.Request.Url.EndsWith(Path.GetFileName(page._file), StringComparison.Ordinal))
            {
                page._troubles.Add($"request: {e.Request.Url}");
            }
        };
        await page.Page.GoToAsync(new Uri(page._file).AbsoluteUri, WaitUntilNavigation.Load);
        return page;
    }

    /// <summary>How many elements of a kind are to be seen.</summary>
    public Task<int> CountAsync(string selector) =>
        Page.EvaluateFunctionAsync<int>("s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).length", selector);

    /// <summary>The text of the first element of a kind.</summary>
    public Task<string> TextAsync(string selector) => Page.EvaluateFunctionAsync<string>("s => document.querySelector(s).textContent", selector);

    /// <summary>Types into a field that has a label.</summary>
    public async Task TypeAsync(string part, string label, string text)
    {
        IElementHandle field = await FieldAsync(part, label);
        await field.EvaluateFunctionAsync("f => { f.value = ''; }");
        await field.TypeAsync(text);
    }

    /// <summary>Chooses from a list that has a label.</summary>
    public async Task ChooseAsync(string part, string label, string option)
    {
        IElementHandle field = await FieldAsync(part, label);
        await field.EvaluateFunctionAsync(
            "(f, o) => { f.value = [...f.options].find(i => i.textContent === o).value; f.dispatchEvent(new Event('change')); }", option);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        File.Delete(_file);
    }

    private async Task<IElementHandle> FieldAsync(string part, string label) => (IElementHandle)await Page.EvaluateFunctionHandleAsync(
        "(p, l) => [...document.querySelectorAll(`${p} label`)].find(i => i.firstChild.textContent === l).querySelector('input, select')", part, label);
}
