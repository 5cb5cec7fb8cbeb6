using System.Net;
using System.Text.RegularExpressions;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Desk;

/// <summary>How the panes of Office are served.</summary>
public sealed partial class PanePagesTests(DevelopmentDesk desk, ProductionDesk production) : IClassFixture<DevelopmentDesk>, IClassFixture<ProductionDesk>
{
    /// <summary>Bytes of script and styles that the first load of a pane fetches at most, compressed by gzip.</summary>
    private const int MostBytesOfAFirstLoad = 300_000;

    public static TheoryData<string> Panes => ["outlook/read.html", "outlook/compose.html", "excel/index.html"];

    [Theory]
    [MemberData(nameof(Panes))]
    public async Task Pane_LetsInWhatOfficeNeedsAndNothingElse(string pane)
    {
        using var client = production.Host.Anonymous();
        using var answer = await client.GetAsync($"/addin/{pane}");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ").ToDictionary(part => part.Split(' ')[0], part => part[(part.IndexOf(' ') + 1)..]);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal($"'self' https://appsforoffice.microsoft.com{(pane.StartsWith("outlook/", StringComparison.Ordinal) ? " https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js" : "")}", policy["script-src"]);
        Assert.Matches(@"^'self' 'nonce-[A-Za-z0-9+/=]{24}'$", policy["style-src"]);
        Assert.Equal($"'self' https://appsforoffice.microsoft.com {production.Issuer.Address.GetLeftPart(UriPartial.Authority)}", policy["connect-src"]);
        Assert.Contains("https://*.office.com", policy["frame-ancestors"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", string.Join(' ', policy.Values), StringComparison.Ordinal);
        Assert.Contains("content=\"https://appsforoffice.microsoft.com/lib/1/hosted/office.js\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("DESK_NONCE", html, StringComparison.Ordinal);
        Assert.DoesNotContain("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Panes))]
    public async Task Pane_SaysHowOneSignsIn_AsTheServerAnswersWhenAsked(string pane)
    {
        foreach (var (host, standIn) in new[] { (desk.Host, "all"), (production.Host, "not all") })
        {
            using var client = host.Anonymous();
            var html = await client.GetStringAsync($"/addin/{pane}");

            Assert.Equal(await client.GetStringAsync("/api/desk/sign-in"), WebUtility.HtmlDecode(WrittenWay().Match(html).Groups[1].Value));
            Assert.Equal(standIn, StandIn().Match(html).Groups[1].Value);
        }
    }

    [Fact]
    public async Task Pane_WithTheLibraryOfAnotherCloud_LetsInThatOne()
    {
        using var host = DeskHost.Start("Development", ("TeamsGrading:Addin:OfficeJs", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"));
        using var client = host.Anonymous();

        using var answer = await client.GetAsync("/addin/excel/index.html");

        Assert.Contains("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("appsforoffice.microsoft.com", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Panes))]
    public async Task FirstLoad_OfAPane_FetchesAtMost300KilobytesAndNoSignInLibrary(string pane)
    {
        using var client = desk.Host.Anonymous();
        var bytes = 0L;
        var waiting = new Queue<Uri>(References().Matches(await client.GetStringAsync($"/addin/{pane}")).Select(found => new Uri(new Uri(desk.Host.Address, $"/addin/{pane}"), found.Groups[1].Value)));
        var seen = new HashSet<Uri>();
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            Assert.DoesNotContain("nested", address.AbsolutePath, StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
            foreach (Match import in Imports().Matches(await client.GetStringAsync(address)))
            {
                waiting.Enqueue(new Uri(address, import.Groups[1].Value));
            }
        }

        Assert.InRange(seen.Count, 2, 100);
        Assert.InRange(bytes, 1, MostBytesOfAFirstLoad);
    }

    [GeneratedRegex("<meta name=\"sign-in\" content=\"([^\"]*)\"")]
    private static partial Regex WrittenWay();

    /// <summary>Where the stand-in for Office is fetched beforehand.</summary>
    [GeneratedRegex("href=\"[^\"]*/fake[^\"]*\"[^>]*media=\"([^\"]*)\"")]
    private static partial Regex StandIn();

    [GeneratedRegex("(?:src|href)=\"([^\"]+\\.(?:js|css))\"")]
    private static partial Regex References();

    /// <summary>What a script needs before it runs; what it fetches later by <c>import()</c> is not among it.</summary>
    [GeneratedRegex("(?:from|import)\\s*[\"'](\\./[^\"']+\\.js)[\"']")]
    private static partial Regex Imports();
}
