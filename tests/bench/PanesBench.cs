using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
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
    private const int Loads = 15;

    /// <summary>The page's own clock, from the start of the navigation until a button of the main part can be pressed.</summary>
    private const string Watch =
        "const look = () => document.querySelector('main button:not([disabled])') ? (window.__ready = performance.now()) : requestAnimationFrame(look); requestAnimationFrame(look);";

    public string Name => "panes";

    public async Task RunAsync(BenchReport report)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await using var bare = await BareAsync();
            await using var bot = await BotAsync(folder);
            var root = new Uri(bot.Urls.First());
            var (token, persona) = await BecomeAsync(root, "郑慧敏");
            await using var chromium = await Chromium.LaunchAsync();
            var floor = await MedianAsync(chromium, new Uri(new Uri(bare.Urls.First()), "bare/index.html"), null);
            foreach (var pane in new[] { "outlook/read.html?sample=ordinary", "outlook/compose.html", "excel/index.html" })
            {
                var took = await MedianAsync(chromium, new Uri(root, $"addin/{pane}"), (token, persona));
                report.Detail($"{pane}: {took:0} ms, bare page {floor:0} ms");
                report.AtMost($"panes.ready.{pane.Split('/', '.')[0]}-{pane.Split('/', '.')[1]}", took / floor, 1.5);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every load in a browser context of its own: nothing is cached. The first two only warm the server up.</summary>
    private static async Task<double> MedianAsync(Chromium chromium, Uri address, (string Token, string Persona)? signedIn)
    {
        var times = new List<double>();
        for (var load = -2; load < Loads; load++)
        {
            var page = await chromium.NewPersonAsync("zh-CN", 360, 800);
            await page.AddInitScriptAsync(Watch + (signedIn is { } who ? $"sessionStorage.setItem('desk.token', '{who.Token}'); sessionStorage.setItem('desk.persona', '{who.Persona}');" : ""));
            await page.GotoAsync(address.AbsoluteUri);
            await page.WaitForFunctionAsync("() => window.__ready !== undefined");
            if (load >= 0)
            {
                times.Add(await page.EvaluateAsync<double>("() => window.__ready"));
            }

            await page.Context.CloseAsync();
        }

        times.Sort();
        return times[times.Count / 2];
    }

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
