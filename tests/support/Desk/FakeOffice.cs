using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>
/// An Office program on the web around a pane, spoken to by Microsoft's own office.js: the library comes from npm in place of Microsoft's host, everything is
/// under one https address, as Outlook wants it, and the pane's pages and API are those of the running bot.
/// </summary>
public sealed class FakeOffice(IPage page)
{
    public const string Address = "https://pane.example";

    private const string Library = "https://appsforoffice.microsoft.com/lib/1/hosted/";

    /// <summary>Folder with office.js and the pages of the programs.</summary>
    public static readonly string Folder = Repository.At("tests", "support", "office");

    private readonly List<string> missed = [];

    public IPage Page => page;

    /// <summary>The pane inside.</summary>
    public IFrameLocator Pane => page.FrameLocator("iframe");

    /// <summary>Parts of the library that its package does not have.</summary>
    public IReadOnlyList<string> Missed => missed;

    /// <param name="program">outlook or excel.</param>
    /// <param name="pane">Path of the pane on the bot.</param>
    /// <param name="open">What <c>outlook.html</c> calls mails, the first of which is open; what <c>excel.html</c> calls a book.</param>
    public static async Task<FakeOffice> OpenAsync(IPage page, DeskHost host, PersonCard who, string program, string pane, object open)
    {
        using var client = host.Anonymous();
        using var answer = await client.PostAsJsonAsync("/api/desk/persona", new { personId = Shown.Id(who.Id.Value) });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        await NodePackages.EnsureAsync(Folder);
        var office = new FakeOffice(page);
        await page.RouteAsync($"{Address}/**", route => ServeAsync(route, host.Address));
        await page.RouteAsync($"{Library}**", office.LibraryAsync);
        await page.RouteAsync("https://ajax.aspnetcdn.com/**", route => route.FulfillAsync(Script(Path.Combine(Folder, "microsoft-ajax.js"))));
        await page.AddInitScriptAsync($"const signIn = {JsonSerializer.Serialize(new { token, persona = Shown.Id(who.Id.Value) })}; sessionStorage.setItem('desk.token', signIn.token); sessionStorage.setItem('desk.persona', signIn.persona);");
        await page.GotoAsync($"{Address}/{program}.html?pane=/{pane}#{WebUtility.UrlEncode(JsonSerializer.Serialize(open)).Replace("+", "%20", StringComparison.Ordinal)}");
        return office;
    }

    /// <summary>Another mail is chosen while the pane is pinned.</summary>
    public Task ChooseAsync(int index) => page.EvaluateAsync("index => window.choose(index)", index);

    /// <summary>Presses a button of the pane.</summary>
    public Task PressAsync(string button) => Pane.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>The library takes a moment to find its program; where it does not, what the pane says instead is worth more than a timeout.</summary>
    public async Task ReadyAsync(ILocator sign)
    {
        try
        {
            await sign.WaitForAsync(new LocatorWaitForOptions { Timeout = 45_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{await Pane.Locator("body").InnerTextAsync()}\nasked for {string.Join(' ', await AskedAsync())}, missed {string.Join(' ', Missed)}");
        }
    }

    /// <summary>Keeps a picture when TEAMSGRADING_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>What the pane wrote into the mail.</summary>
    public async Task<IReadOnlyList<string>> WrittenAsync() => await page.EvaluateAsync<string[]>("() => window.written.map(each => JSON.stringify(each))");

    /// <summary>What the pane asked the program for, by the library's numbers and names.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync() => await page.EvaluateAsync<string[]>("() => window.asked.map(String)");

    private static async Task ServeAsync(IRoute route, Uri bot)
    {
        var asked = new Uri(route.Request.Url);
        if (asked.AbsolutePath is "/outlook.html" or "/excel.html" or "/channel.js")
        {
            var own = Path.Combine(Folder, asked.AbsolutePath[1..]);
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = own.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/html", Body = await File.ReadAllTextAsync(own) });
            return;
        }

        await route.FulfillAsync(new RouteFulfillOptions { Response = await route.FetchAsync(new RouteFetchOptions { Url = new Uri(bot, asked.PathAndQuery).AbsoluteUri }) });
    }

    private Task LibraryAsync(IRoute route)
    {
        var name = new Uri(route.Request.Url).AbsolutePath["/lib/1/hosted/".Length..];
        var file = Path.Combine(Folder, "node_modules", "@microsoft", "office-js", "dist", Path.Combine(name.Split('/')));
        if (File.Exists(file))
        {
            return route.FulfillAsync(Script(file));
        }

        missed.Add(name);
        return route.AbortAsync();
    }

    private static RouteFulfillOptions Script(string file) => new() { ContentType = "text/javascript", Body = File.ReadAllText(file) };
}
