using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Desk;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Bench;

/// <summary>
/// How long a pane takes in Chromium until its person can press something, against a bare Fluent page that is built and served the same way (addin/bare).
/// The pane runs against the real server and its demo group: it has told who signed in, what that person may do and, for a mail, who wrote it.
/// </summary>
internal sealed class PanesBench : IBench
{
    private const int Loads = 20;

    private const string Bare = "bare page";

    /// <summary>Each with somebody who may do what it is for, with what they first can do there (a tab says nothing of the work behind it), and with what makes its view whole.</summary>
    private static readonly (string Pane, string Person, string First, string Whole)[] Panes =
    [
        ("outlook/read.html?sample=ordinary", "郑慧敏", "main button", "main .actions button"),
        ("outlook/compose.html", "郑慧敏", "main button", "#choices :is(.choices, .box)"),
        ("excel/index.html", "林致远", "main [role=tabpanel] button", "main select"),
    ];


    public string Name => "panes";

    public async Task RunAsync(BenchReport report)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await using var bare = await BareAsync();
            await using var bot = await BotAsync(folder);
            var root = new Uri(bot.Urls.First());
            await using var chromium = await Chromium.LaunchAsync();
            var pages = new Dictionary<string, (Uri Address, string Script)> { [Bare] = (new Uri(new Uri(bare.Urls.First()), "bare/index.html"), Watch("main button", "main button")) };
            foreach (var (pane, person, first, whole) in Panes)
            {
                var (token, persona) = await BecomeAsync(root, person);
                pages[pane] = (new Uri(root, $"addin/{pane}"), Watch(first, whole) + $"sessionStorage.setItem('desk.token', '{token}'); sessionStorage.setItem('desk.persona', '{persona}');");
            }

            var took = await LoadsAsync(chromium, pages);
            var floor = Median(took[Bare], load => load.Ready);
            foreach (var (pane, _, _, _) in Panes)
            {
                var (ready, whole) = (Median(took[pane], load => load.Ready), Median(took[pane], load => load.Whole));
                report.Detail($"{pane}: {ready:0} ms until something can be pressed, {whole:0} ms until all is shown ({whole / floor:0.00}); bare page {floor:0} ms");
                report.AtMost($"panes.ready.{pane.Split('/', '.')[0]}-{pane.Split('/', '.')[1]}", ready / floor, 1.5);
            }

            // The schedule's thread would keep the process alive.
            await bot.StopAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The page's own clock, from the start of the navigation: until the first of these can be pressed, and until the view is whole.</summary>
    private static string Watch(string first, string whole) =>
        $$"""
        const look = () => {
          window.__ready ??= document.querySelector('{{first}}:not([disabled])') ? performance.now() : undefined;
          window.__whole ??= window.__ready && document.querySelector('{{whole}}') ? performance.now() : undefined;
          if (window.__whole) console.info(`bench ${window.__ready} ${window.__whole}`);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);

        """;

    /// <summary>
    /// Every page in turn, each round beginning with another one, so that whatever else the machine does meets all of them alike; every load in a browser context of
    /// its own: nothing is cached. The first two rounds only warm the servers up.
    /// </summary>
    private static async Task<Dictionary<string, List<(double Ready, double Whole)>>> LoadsAsync(Chromium chromium, Dictionary<string, (Uri Address, string Script)> pages)
    {
        var took = pages.ToDictionary(page => page.Key, _ => new List<(double Ready, double Whole)>());
        var order = pages.ToArray();
        for (var load = -2; load < Loads; load++)
        {
            foreach (var (name, (address, script)) in order.Select((_, at) => order[(at + load + 2) % order.Length]))
            {
                // Not as a test opens its pages: there each request goes through the test's own process, which would be measured too.
                await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", ViewportSize = new ViewportSize { Width = 360, Height = 800 } });
                var page = await context.NewPageAsync();
                await page.AddInitScriptAsync(script);
                // The page says it by itself: to be asked, it would first have to read a script of the browser's driver.
                var (ready, whole) = await SaidAsync(page, address);
                if (load >= 0)
                {
                    took[name].Add((ready, whole));
                }
            }
        }

        return took;
    }

    private static async Task<(double Ready, double Whole)> SaidAsync(IPage page, Uri address)
    {
        var said = page.WaitForConsoleMessageAsync(new PageWaitForConsoleMessageOptions { Predicate = message => message.Text.StartsWith("bench ", StringComparison.Ordinal) });
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        var figures = (await said).Text.Split(' ');
        return (double.Parse(figures[1], CultureInfo.InvariantCulture), double.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    private static double Median(List<(double Ready, double Whole)> loads, Func<(double Ready, double Whole), double> which) => loads.Select(which).Order().ElementAt(loads.Count / 2);

    private static async Task<WebApplication> BareAsync()
    {
        var addin = Path.Combine(ContentRoot.Find(), "..", "addin");
        using var build = Process.Start(new ProcessStartInfo("node", ["node_modules/vite/bin/vite.js", "build", "--config", "vite.bare.config.ts", "--logLevel", "error"]) { WorkingDirectory = addin })!;
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException("the bare page could not be built");
        }

        var built = Path.GetFullPath(Path.Combine(addin, "dist", "bare"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseBuiltAssets("/assets", Path.Combine(built, "assets"));
        app.MapGet("/bare/index.html", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(await File.ReadAllTextAsync(Path.Combine(built, "bare", "index.html"), context.RequestAborted), context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<WebApplication> BotAsync(string folder)
    {
        var builder = GradingHost.CreateBuilder(
        [
            "--urls", "http://127.0.0.1:0", "--environment", "Development", "--TeamsGrading:DataFolder", Path.Combine(folder, "data"), "--TeamsGrading:KeyFolder", Path.Combine(folder, "keys"),
        ]);
        builder.Logging.ClearProviders();
        var app = GradingHost.Build(builder);
        await GradingHost.PrepareAsync(app);
        await app.StartAsync();
        return app;
    }

    private static async Task<(string Token, string Persona)> BecomeAsync(Uri root, string name)
    {
        using var client = new HttpClient { BaseAddress = root };
        var people = await client.GetFromJsonAsync<JsonElement>("api/desk/people");
        var persona = people.EnumerateArray().Single(person => person.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
        using var answer = await client.PostAsJsonAsync("api/desk/persona", new { personId = persona });
        answer.EnsureSuccessStatusCode();
        return ((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!, persona);
    }
}
