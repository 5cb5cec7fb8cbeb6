using Microsoft.Playwright;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>
/// Teams as a tab meets it: a page at <c>https://teams.microsoft.com</c> with the desk in a frame, which speaks the messages of teams-js. The
/// token it hands out is whatever a test puts into its window.
/// </summary>
public sealed class FakeTeams(IPage page)
{
    private const string Address = "https://teams.microsoft.com/fake";

    /// <summary>The desk inside.</summary>
    public IFrameLocator Tab => page.FrameLocator("iframe");

    public IPage Page => page;

    /// <param name="tab">Address of the tab as the manifest gives it.</param>
    /// <param name="item">What a deep link names.</param>
    public static async Task<FakeTeams> OpenAsync(IPage page, Uri tab, string token, string theme = "default", string? item = null, string? refusal = null)
    {
        await page.RouteAsync("https://teams.microsoft.com/**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = Html(tab) }));
        await page.AddInitScriptAsync($"window.teams = {System.Text.Json.JsonSerializer.Serialize(new { token, theme, item, refusal })}; window.asked = [];");
        await page.GotoAsync(Address);
        return new FakeTeams(page);
    }

    /// <summary>The person changes how Teams looks.</summary>
    public Task ChangeThemeAsync(string theme) => page.EvaluateAsync("theme => window.tell('themeChange', [theme])", theme);

    /// <summary>Teams hands out this token from now on.</summary>
    public Task GiveAsync(string token) => page.EvaluateAsync("token => { window.teams.token = token; window.teams.refusal = null; }", token);

    /// <summary>Names of the calls that the tab made.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync() => await page.EvaluateAsync<string[]>("() => window.asked");

    private static string Html(Uri tab) =>
        $$"""
        <!doctype html><html><body style="margin:0"><iframe src="{{tab}}" style="border:0;width:100vw;height:100vh"></iframe><script>
        const frame = document.querySelector('iframe');
        const send = message => frame.contentWindow.postMessage(message, '{{tab.GetLeftPart(UriPartial.Authority)}}');
        window.tell = (func, args) => send({ func, args });
        const answers = {
          initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: {} } }), '2.58.0'],
          getContext: () => [{ theme: teams.theme, locale: 'zh-cn', entityId: 'desk', subEntityId: teams.item ?? undefined, frameContext: 'content', hostName: 'Teams' }],
          'authentication.getAuthToken': () => teams.refusal ? [false, teams.refusal] : [true, teams.token],
        };
        window.addEventListener('message', event => {
          if (event.source !== frame.contentWindow) return;
          const { id, uuidAsString, func } = event.data;
          window.asked.push(func);
          if (answers[func]) send({ id, uuidAsString, args: answers[func]() });
        });
        </script></body></html>
        """;
}
