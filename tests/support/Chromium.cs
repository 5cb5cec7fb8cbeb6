using Microsoft.Playwright;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// The Chromium of the machine, driven by Playwright: found by TEAMSGRADING_CHROMIUM or on PATH, nothing is downloaded.
/// Pages reach this machine only; requests to other hosts (fonts, telemetry) are cut off.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Path of the program.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says how to get one.</exception>
    public static string Find()
    {
        var named = Environment.GetEnvironmentVariable("TEAMSGRADING_CHROMIUM");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("no Chromium: apt-get install chromium, or name one in TEAMSGRADING_CHROMIUM");
    }

    public static async Task<Chromium> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            // A page of another host (the fake Teams) may hold one of this machine in a frame.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-features=LocalNetworkAccessChecks"],
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A page with cookies and storage of its own, as another person's machine would have.</summary>
    public async Task<IPage> NewPersonAsync(string locale = "zh-CN", int width = 1280, int height = 900, float scale = 1)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            IgnoreHTTPSErrors = true,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = scale,
        });
        await context.RouteAsync("**/*", route => IsLocal(route.Request.Url) ? route.ContinueAsync() : route.AbortAsync());
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static bool IsLocal(string url) => new Uri(url) is { IsLoopback: true } or { Scheme: "data" or "blob" or "about" };
}
