using System.Net;
using System.Security.Cryptography;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Desk;

/// <summary>
/// Serves the built panes of <c>addin/outlook</c> and <c>addin/excel</c> where the manifest says they are. Their content-security policy lets in what
/// Office needs and nothing else: its library from Microsoft's host, the tenant's sign-in, and the clients of Office around the page.
/// </summary>
internal sealed class PanePages(IWebHostEnvironment environment, IConfiguration configuration, Wording wording, IServiceProvider services)
{
    private const string NoncePlaceholder = "DESK_NONCE";

    /// <summary>Stands in the built page where the address of Office's library goes.</summary>
    private const string LibraryPlaceholder = "/OFFICE_JS";

    /// <summary>Stands in the built page where the way of signing in goes, so that a pane needs not ask before it begins.</summary>
    private const string SignInPlaceholder = "/SIGN_IN";

    /// <summary>Where the library's parts for Outlook, and only those, load <c>MicrosoftAjax.js</c> from; without it Outlook never answers.</summary>
    private const string OutlookAjax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

    /// <summary>Stands in the built page for where Office's stand-in is fetched beforehand: as CSS says of media, <c>all</c> or <c>not all</c>.</summary>
    private const string StandInPlaceholder = "/STAND_IN";

    private static readonly string[] Panes = ["outlook/read.html", "outlook/compose.html", "excel/index.html"];

    private readonly AddinSettings settings = AddinSettings.Read(configuration);

    private string Folder => Path.Combine(environment.ContentRootPath, "wwwroot", "addin");

    public void Map(WebApplication app)
    {
        var assets = Path.Combine(Folder, "assets");
        if (Directory.Exists(assets))
        {
            app.UseBuiltAssets("/addin/assets", assets);
        }

        foreach (var pane in Panes)
        {
            app.MapGet($"/addin/{pane}", (Delegate)((HttpContext context) => PageAsync(context, pane))).ExcludeFromDescription();
        }
    }

    private async Task<IResult> PageAsync(HttpContext context, string pane)
    {
        var page = Path.Combine(Folder, pane);
        if (!File.Exists(page))
        {
            return Results.Text(wording.For(context.Locale())["Desk.NotBuilt"], statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce, pane);
        // Not 'no-store': Outlook on Windows shows no pane whose page may not be kept while it is open.
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        var html = await File.ReadAllTextAsync(page, context.RequestAborted);
        return Results.Text(
            html.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal)
                .Replace(LibraryPlaceholder, settings.OfficeJs.AbsoluteUri, StringComparison.Ordinal)
                .Replace(StandInPlaceholder, services.GetService<EntraSettings>() is null ? "all" : "not all", StringComparison.Ordinal)
                .Replace(SignInPlaceholder, WebUtility.HtmlEncode(SignInWay.Written(services)), StringComparison.Ordinal),
            "text/html; charset=utf-8");
    }

    private string Policy(string nonce, string pane)
    {
        var entra = services.GetService<EntraSettings>();
        var authority = entra?.Authority.GetLeftPart(UriPartial.Authority);
        return string.Join(
            "; ",
            "default-src 'none'",
            $"script-src 'self' {settings.OfficeHost}{(pane.StartsWith("outlook/", StringComparison.Ordinal) ? $" {OutlookAjax}" : "")}",
            $"style-src 'self' 'nonce-{nonce}'",
            $"img-src 'self' data: {settings.OfficeHost}",
            "font-src 'self'",
            $"connect-src 'self' {settings.OfficeHost}{(authority is null ? "" : $" {authority}")}",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {(environment.IsDevelopment() && entra is null ? "'self'" : settings.FrameAncestors)}");
    }
}
