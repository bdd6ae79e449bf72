using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Reports;
using PuppeteerSharp;
using ResourceType = ElastiCacheRbac.Accounts.ResourceType;

namespace ElastiCacheRbac.Documents.Tests.Reports;

/// <summary>The page, opened in a real browser and used as its readers use it.</summary>
public sealed class HtmlReportTests(Browser browser) : IClassFixture<Browser>
{
    // The policy has to hold where a script is put into the page in spite of all, so the browser is asked, not the text.
    private const string Attack = "</script><script>alert(1)</script><img src=https://example.org/x onerror=alert(2)><!--\u2028'\"`{{data}}&lt;\ud83d\ude00";

    [Fact]
    public async Task Shows_every_part_and_asks_for_nothing()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        Assert.Equal("Web shop, production", await page.Page.GetTitleAsync());
        Assert.Equal("eu-central-1 · access/elasticache.yml · 2026-05-04 07:30 UTC", await page.TextAsync("#origin"));
        Assert.Equal(5, await page.CountAsync("main section"));
        Assert.Equal(5, await page.CountAsync("#parts a"));
        Assert.Equal(6, await page.CountAsync("#findings tbody tr"));
        Assert.Equal(4, await page.CountAsync("#plan .changes > li"));
        Assert.Equal(1, await page.CountAsync("#plan .hazards li.forcible"));
        Assert.Equal("access/elasticache.yml:6", await page.Page.EvaluateExpressionAsync<string>(
            "[...document.querySelectorAll('#findings tr')].find(r => r.textContent.includes('jobs')).querySelector('td:nth-child(3) small:last-child').textContent"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Findings_are_filtered_by_severity_and_words()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        await page.Page.ClickAsync("#findings [data-severity=error]");
        Assert.Equal(3, await page.CountAsync("#findings tbody tr"));
        Assert.Equal("3 of 6 findings", await page.TextAsync("#findings output"));
        await page.Page.ClickAsync("#findings [data-severity=error]");
        await page.TypeAsync("#findings", "Search", "PREFIXES user");
        Assert.Equal(["reports", "admin"], await page.Page.EvaluateExpressionAsync<string[]>(
            "[...document.querySelectorAll('#findings tbody tr')].filter(r => !r.hidden).map(r => r.querySelector('code').textContent)"));
        await page.TypeAsync("#findings", "Search", "nothing of the kind");
        Assert.Equal(0, await page.CountAsync("#findings tbody tr"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Findings_are_filtered_by_rule()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        await page.ChooseAsync("#findings", "Rule", "EC004 AllKeys (2)");
        Assert.Equal(2, await page.CountAsync("#findings tbody tr"));
        Assert.Equal("2 of 6 findings", await page.TextAsync("#findings output"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Of_a_thousand_findings_the_first_hundred_are_shown_and_the_others_when_asked_for_or_printed()
    {
        RbacReport report = SampleReports.Full() with { Findings = [.. Enumerable.Range(0, 1000).Select(i => SampleReports.Findings()[0] with { ResourceId = FormattableString.Invariant($"user-{i:000}") })] };
        await using ReportPage page = await ReportPage.OpenAsync(browser, report);
        Assert.Equal((100, "1,000 of 1,000 findings"), (await page.CountAsync("#findings tbody tr"), await page.TextAsync("#findings output")));
        await page.TypeAsync("#findings", "Search", "user-7");
        Assert.Equal((100, "100 of 1,000 findings"), (await page.CountAsync("#findings tbody tr"), await page.TextAsync("#findings output")));
        Assert.Equal(0, await page.CountAsync("#findings .notice .more"));

        await page.TypeAsync("#findings", "Search", "user-");
        await page.Page.EvaluateExpressionAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(1000, await page.CountAsync("#findings tbody tr"));
        await page.Page.EvaluateExpressionAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(100, await page.CountAsync("#findings tbody tr"));

        Assert.Equal("Show the 900 others", await page.TextAsync("#findings .notice .more"));
        await page.Page.FocusAsync("#findings .notice .more");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(1000, await page.CountAsync("#findings tbody tr"));
        Assert.Equal("user-100", await page.Page.EvaluateExpressionAsync<string>("document.activeElement.querySelector('code').textContent"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task The_end_of_a_long_text_unfolds_and_is_printed()
    {
        string message = string.Concat(Enumerable.Range(0, 500).Select(i => FormattableString.Invariant($"~tenant-{i}:* ")));
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full() with { Findings = [SampleReports.Findings()[0] with { Message = message }] });
        Assert.Equal(0, await page.CountAsync("#findings .rest"));
        await page.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);
        Assert.Equal((1, 0), (await page.CountAsync("#findings .rest"), await page.CountAsync("#findings td .more")));
        await page.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Screen);
        await page.Page.ClickAsync("#findings td .more");
        Assert.Equal(1, await page.CountAsync("#findings .rest"));
        Assert.StartsWith(message, await page.TextAsync("#findings .what p"), StringComparison.Ordinal);
        Assert.Equal("true", await page.Page.EvaluateExpressionAsync<string>("document.querySelector('#findings td .more').ariaExpanded"));
        Assert.Empty(page.Troubles);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_page_is_as_wide_as_the_screen_whatever_it_says(int width)
    {
        string key = "tenant:" + new string('x', 300);
        RbacReport report = SampleReports.Full();
        AccessMatrix matrix = report.Matrices[0] with { Columns = [new AccessMatrixColumn("get", key), .. report.Matrices[0].Columns.Skip(1)] };
        await using ReportPage page = await ReportPage.OpenAsync(browser, report with { Matrices = [matrix], Findings = [.. report.Findings!, report.Findings![0] with { ResourceId = key, Message = key }] });
        await page.Page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });
        Assert.Equal(width, await page.Page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.Page.EvaluateExpressionAsync<int>("document.querySelector('#matrix-0 thead th:nth-child(2)').offsetWidth") < 250, "A key leaves the others room.");
        Assert.True(await page.Page.EvaluateExpressionAsync<bool>("(f => f.scrollWidth <= f.clientWidth)(document.querySelector('#findings .scroll'))"), "Nothing of a finding is out of sight.");
    }

    [Fact]
    public async Task Of_several_matrices_the_head_of_the_page_names_the_first_and_the_cards_all()
    {
        AccessMatrix matrix = SampleReports.Matrix(3) with { EngineVersion = "valkey-8.0", Notes = ["4 more key patterns have no sample here."] };
        await using ReportPage page = await ReportPage.OpenAsync(browser, new RbacReport { Matrices = [matrix, matrix with { Title = "user group batch", Notes = [] }] });
        Assert.Equal(["Summary", "Who can do what (2)"], await page.Page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('#parts a')].map(a => a.textContent)"));
        Assert.Equal(["#matrix-0", "#matrix-1"], await page.Page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('.card')].map(a => a.getAttribute('href'))"));
        Assert.Equal("user group web · valkey-8.0", await page.TextAsync("#matrix-0 h2 small"));
        Assert.Equal(["4 more key patterns have no sample here."], await page.Page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('.remark')].map(p => p.textContent)"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Without_scripts_it_tells_the_gist()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full() with { Title = Attack }, scripts: false);
        Assert.Contains("Plan: 4 changes: 1 to create", await page.Page.GetContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Findings: 3 errors, 1 warning, 1 note; 1 suppressed.", await page.Page.GetContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.CountAsync("noscript .notice") == 2 && await page.CountAsync("button") == 0, "What needs scripts is not there.");
    }

    [Fact]
    public async Task A_long_list_of_what_is_lost_unfolds()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        Assert.True(await page.CountAsync("#plan .lost") < 41);
        await page.Page.ClickAsync("#plan .more");
        Assert.Equal(41, await page.CountAsync("#plan .lost"));
    }

    [Fact]
    public async Task The_matrix_is_searched_by_user_operation_key_and_access()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        Assert.Equal("24 of 24 users, 20 of 20 columns", await page.TextAsync("#matrix-0 output"));
        await page.TypeAsync("#matrix-0", "Users", "batch");
        await page.TypeAsync("#matrix-0", "Operations", "@");
        await page.ChooseAsync("#matrix-0", "Key", "cart:1");
        Assert.Equal("12 of 24 users, 4 of 20 columns", await page.TextAsync("#matrix-0 output"));
        Assert.Equal(4, await page.CountAsync("#matrix-0 tbody tr:nth-child(2) td"));

        // Users 7 and 21 may do all.
        await page.ChooseAsync("#matrix-0", "Access", "Who can do all of it");
        Assert.Equal("2 of 24 users, 4 of 20 columns", await page.TextAsync("#matrix-0 output"));
        Assert.Equal("all", await page.TextAsync("#matrix-0 tbody td.h5"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task The_matrix_is_sorted_by_a_column_with_the_keyboard()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        await page.Page.FocusAsync("#matrix-0 thead th:nth-child(3) button");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await page.Page.EvaluateExpressionAsync<string>("document.querySelector('#matrix-0 thead th:nth-child(3)').ariaSort"));
        double[] shares = await page.Page.EvaluateExpressionAsync<double[]>(
            "[...document.querySelectorAll('#matrix-0 tbody td:nth-child(3)')].map(c => c.textContent === '–' ? 0 : c.textContent === 'all' ? 1 : c.textContent.split('/').reduce((a, b) => a / b))");
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.Equal("Sort by @read session:1", await page.Page.EvaluateExpressionAsync<string>("document.activeElement.title"));
    }

    [Fact]
    public async Task A_thousand_users_are_scrolled_and_searched_at_once()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full() with { Matrices = [SampleReports.Matrix(1000)] });
        Assert.Equal("1,000 of 1,000 users, 20 of 20 columns", await page.TextAsync("#matrix-0 output"));
        Assert.True(await page.CountAsync("#matrix-0 tbody tr") < 100, "Rows out of view are not drawn.");

        await page.Page.EvaluateExpressionAsync("document.querySelector('.matrix').scrollTop = 1e9");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.matrix').textContent.includes('user-0999')");
        await page.TypeAsync("#matrix-0", "Users", "user-0421");
        Assert.Equal("1 of 1,000 users, 20 of 20 columns", await page.TextAsync("#matrix-0 output"));
        Assert.Equal(1, await page.CountAsync("#matrix-0 tbody th"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Prints_every_user()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full() with { Matrices = [SampleReports.Matrix(300)] });
        await page.Page.EvaluateExpressionAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(300, await page.CountAsync("#matrix-0 tbody th"));
        await page.Page.EvaluateExpressionAsync("dispatchEvent(new Event('afterprint'))");
        Assert.True(await page.CountAsync("#matrix-0 tbody th") < 100);
    }

    [Fact]
    public async Task The_page_is_light_or_dark_as_the_reader_has_it_and_can_be_turned()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        string light = await BackgroundAsync(page, "light");
        string dark = await BackgroundAsync(page, "dark");
        Assert.NotEqual(light, dark);
        await page.Page.WaitForFunctionAsync("() => document.getElementById('theme').textContent === 'Light page'");

        await page.Page.ClickAsync("#theme");
        Assert.Equal(light, await BackgroundAsync(page, "dark"));
        await page.Page.ClickAsync("#theme");
        Assert.Equal(dark, await BackgroundAsync(page, "light"));
    }

    [Fact]
    public async Task The_graph_ties_groups_to_the_caches_that_they_guard()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        Assert.Equal(3, await page.CountAsync("#graph path"));
        string[] labels = await page.Page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('#graph .node')].map(n => n.getAttribute('aria-label'))");
        Assert.Contains("group web, 9 users · redis, guards carts, sessions", labels);
        Assert.Contains("group spare, 1 user · redis, guards no cache", labels);
        Assert.Contains("cache old-token, replication group · AUTH token · no TLS, guarded by no group", labels);
        Assert.Contains("cache search, serverless cache · open to all, guarded by no group", labels);

        await page.TypeAsync("#graph", "Search", "batch");
        Assert.Equal("1 of 3 groups, 1 of 6 caches", await page.TextAsync("#graph output"));
        await page.TypeAsync("#graph", "Search", " ");
        await page.ChooseAsync("#graph", "Access to the cache by", "open to all");
        Assert.Equal("0 of 3 groups, 2 of 6 caches", await page.TextAsync("#graph output"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Text_is_text_whatever_it_says()
    {
        RbacReport report = SampleReports.Full();
        AccessMatrixRow row = report.Matrices[0].Rows[0] with { UserId = Attack, UserName = Attack + "2", UserGroupIds = [Attack] };
        RbacReport hostile = report with
        {
            Title = Attack,
            Region = Attack,
            Findings = [SampleReports.Finding(Attack, Attack, AuditSeverity.Error, ResourceType.User, Attack, Attack, Attack) with { SuppressedBecause = Attack }],
            Plan = report.Plan! with
            {
                Summary = Attack,
                Changes = [report.Plan.Changes[0] with { Description = Attack, Effect = Attack, Gained = [Attack], Lost = [Attack] }],
                Hazards = [new PlanHazard(Attack, ResourceType.User, Attack, Attack, false)],
            },
            Matrices = [report.Matrices[0] with { Title = Attack, Columns = [new AccessMatrixColumn(Attack, Attack), .. report.Matrices[0].Columns.Skip(1)], Rows = [row] }],
            Account = report.Account! with
            {
                UserGroups = [report.Account.UserGroups[0] with { UserGroupId = Attack, Engine = Attack }],
                ReplicationGroups = [report.Account.ReplicationGroups[0] with { ReplicationGroupId = Attack, UserGroupIds = [Attack] }],
            },
        };

        await using ReportPage page = await ReportPage.OpenAsync(browser, hostile);
        Assert.Equal(Attack, await page.Page.GetTitleAsync());
        Assert.Equal(Attack, await page.TextAsync("#findings .what p"));
        Assert.Equal(Attack, await page.TextAsync("#plan .changes p"));
        Assert.StartsWith(Attack, await page.TextAsync("#matrix-0 tbody th"), StringComparison.Ordinal);
        Assert.Equal(0, await page.CountAsync("img"));
        Assert.Equal(2, await page.Page.EvaluateExpressionAsync<int>("document.scripts.length"));
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task The_policy_stops_what_would_reach_out()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, SampleReports.Full());
        await page.Page.EvaluateExpressionAsync(
            "document.addEventListener('securitypolicyviolation', e => (window.stopped ??= []).push(e.effectiveDirective)); document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' })); fetch('https://example.org/y').catch(() => 0); 0");
        await page.Page.WaitForFunctionAsync("() => window.stopped?.length === 2");
        Assert.Equal(["connect-src", "img-src"], await page.Page.EvaluateExpressionAsync<string[]>("window.stopped.sort()"));
    }

    [Fact]
    public async Task A_report_of_nothing_says_so()
    {
        await using ReportPage page = await ReportPage.OpenAsync(browser, new RbacReport());
        Assert.Equal("No findings, and nothing is to change.", await page.TextAsync(".notice"));
        await using ReportPage clean = await ReportPage.OpenAsync(browser, new RbacReport { Findings = [], Plan = new RbacPlan { Summary = "No changes." } });
        Assert.Equal("The audit found nothing.", await clean.TextAsync("#findings .notice"));
        Assert.Equal("Everything is as it is to be.", await clean.TextAsync("#plan .notice"));
        Assert.Empty(clean.Troubles);
    }

    [Fact]
    public void Is_the_same_for_the_same_report() =>
        Assert.Equal(ReportWriter.Write(SampleReports.Full(), ReportFormat.Html), ReportWriter.Write(SampleReports.Full(), ReportFormat.Html));

    private static async Task<string> BackgroundAsync(ReportPage page, string preferred)
    {
        await page.Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = preferred }]);
        return await page.Page.EvaluateExpressionAsync<string>("getComputedStyle(document.body).backgroundColor");
    }
}
