using Microsoft.Playwright;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>One person's browser tab at the desk, in the words of what a person does there.</summary>
public sealed class DeskBrowser(IPage page)
{
    private readonly List<string> complaints = [];

    public IPage Page => page;

    /// <summary>Errors in the page's console, among them every breach of the content-security policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The card on view.</summary>
    public ILocator Card => page.Locator(".card");

    /// <summary>The heading of the card on view.</summary>
    public ILocator Heading => Card.GetByRole(AriaRole.Heading).First;

    /// <summary>Opens the desk's first page.</summary>
    public static async Task<DeskBrowser> OpenAsync(
        Chromium chromium, Uri address, string locale = "zh-CN", int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var desk = new DeskBrowser(await chromium.NewPersonAsync(locale, width, height));
        desk.Page.Console += (_, message) =>
        {
            // Chromium also reports every answer that is a problem; those are the tests' own doing.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                desk.complaints.Add(message.Text);
            }
        };
        desk.Page.PageError += (_, error) => desk.complaints.Add(error);
        await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await desk.Page.GotoAsync(address.AbsoluteUri);
        return desk;
    }

    /// <summary>Finds a person in the list and becomes them.</summary>
    public async Task ChooseAsync(PersonCard person)
    {
        await page.GetByRole(AriaRole.Searchbox).FillAsync(person.Name);
        await page.Locator("ul.people button", new PageLocatorOptions { HasText = person.Name }).First.ClickAsync();
        await page.Locator(".who-name", new PageLocatorOptions { HasText = person.Name }).WaitForAsync();
    }

    /// <summary>Opens a card of the list by its title.</summary>
    public Task OpenCardAsync(string title) => page.Locator(".list .entry", new PageLocatorOptions { HasText = title }).First.ClickAsync();

    /// <summary>Presses a button of the card.</summary>
    public Task PressAsync(string button) => Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits until the card on view has this heading.</summary>
    public Task SeeAsync(string heading) => Card.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = heading }).First.WaitForAsync();

    /// <summary>
    /// What axe finds on the page as it stands, minor remarks aside. A page that changed while it was looked at is looked at once more: a button that
    /// has just been given free still wears the colours of a locked one until the next frame.
    /// </summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // Evaluated, not added as an element: the page's policy refuses inline scripts.
            await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.At("addin", "node_modules", "axe-core", "axe.min.js")));
        }

        // A colour on its way from one state to the next is neither; what turns for ever is not waited for.
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              for (let turn = 1; ; turn++) {
                let changed = false;
                const watch = new MutationObserver(() => (changed = true));
                watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
                await Promise.allSettled(document.getAnimations()
                  .filter(animation => animation.effect?.getComputedTiming().endTime !== Infinity)
                  .map(animation => animation.finished));
                const found = (await axe.run(document, { resultTypes: ['violations'] })).violations
                  .filter(found => found.impact !== 'minor')
                  .map(found => `${found.impact} ${found.id}: ${found.help}: ` + found.nodes.map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | '));
                changed ||= watch.takeRecords().length > 0;
                watch.disconnect();
                if (found.length === 0 || !changed || turn === 5) return found;
              }
            }
            """);
    }

    /// <summary>Fails with everything axe finds, in its own words.</summary>
    public async Task IsCleanAsync()
    {
        var found = await AxeAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Keeps a picture when TEAMSGRADING_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>Whether the page can be scrolled sideways.</summary>
    public Task<bool> ScrollsSidewaysAsync() => page.EvaluateAsync<bool>(
        "() => [document.documentElement, ...document.querySelectorAll('.columns, .pane, .list')].some(box => box.scrollWidth > box.clientWidth + 1)");
}
