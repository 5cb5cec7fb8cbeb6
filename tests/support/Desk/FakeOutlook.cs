using System.Net;
using System.Text.Json;
using Microsoft.Playwright;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>
/// Outlook on the web around a pane, spoken to by Microsoft's own office.js: the library comes from npm in place of Microsoft's host, everything is under
/// one https address, as Outlook wants it, and the pane's pages and API are those of the running bot.
/// </summary>
public sealed class FakeOutlook(IPage page)
{
    public const string Address = "https://pane.example";

    private const string Library = "https://appsforoffice.microsoft.com/lib/1/hosted/";

    /// <summary>Folder with office.js and the page of Outlook.</summary>
    public static readonly string Folder = Repository.At("tests", "support", "office");

    private readonly List<string> missed = [];

    public IPage Page => page;

    /// <summary>The pane inside.</summary>
    public IFrameLocator Pane => page.FrameLocator("iframe");

    /// <summary>Parts of the library that its package does not have.</summary>
    public IReadOnlyList<string> Missed => missed;

    /// <param name="pane">Path of the pane on the bot.</param>
    /// <param name="mails">What <c>outlook.html</c> calls a mail; the first is open.</param>
    public static async Task<FakeOutlook> OpenAsync(IPage page, Uri bot, string pane, string token, string persona, object mails)
    {
        await NodePackages.EnsureAsync(Folder);
        var outlook = new FakeOutlook(page);
        await page.RouteAsync($"{Address}/**", route => ServeAsync(route, bot));
        await page.RouteAsync($"{Library}**", outlook.LibraryAsync);
        await page.RouteAsync("https://ajax.aspnetcdn.com/**", route => route.FulfillAsync(Script(Path.Combine(Folder, "microsoft-ajax.js"))));
        await page.AddInitScriptAsync($"const signIn = {JsonSerializer.Serialize(new { token, persona })}; sessionStorage.setItem('desk.token', signIn.token); sessionStorage.setItem('desk.persona', signIn.persona);");
        await page.GotoAsync($"{Address}/outlook.html?pane=/{pane}#{WebUtility.UrlEncode(JsonSerializer.Serialize(mails)).Replace("+", "%20", StringComparison.Ordinal)}");
        return outlook;
    }

    /// <summary>Another mail is chosen while the pane is pinned.</summary>
    public Task ChooseAsync(int index) => page.EvaluateAsync("index => window.choose(index)", index);

    /// <summary>What the pane wrote into the mail.</summary>
    public async Task<IReadOnlyList<string>> WrittenAsync() => await page.EvaluateAsync<string[]>("() => window.written.map(each => JSON.stringify(each))");

    /// <summary>What the pane asked Outlook for, by the library's numbers and names.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync() => await page.EvaluateAsync<string[]>("() => window.asked.map(String)");

    private static async Task ServeAsync(IRoute route, Uri bot)
    {
        var asked = new Uri(route.Request.Url);
        if (asked.AbsolutePath == "/outlook.html")
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = await File.ReadAllTextAsync(Path.Combine(Folder, "outlook.html")) });
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
