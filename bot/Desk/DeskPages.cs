using System.Security.Cryptography;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Desk;

/// <summary>
/// Serves the built page of <c>addin/desk</c> under a content-security policy that lets in nothing from other hosts, no inline script, and
/// only style elements that carry the nonce of their response (the component library makes its styles while running).
/// </summary>
internal sealed class DeskPages(IWebHostEnvironment environment, IConfiguration configuration, Wording wording, IServiceProvider services)
{
    /// <summary>Stands in the built page where the nonce of a response goes.</summary>
    private const string NoncePlaceholder = "DESK_NONCE";

    /// <summary>The clients that show the desk as a tab.</summary>
    private const string TeamsClients =
        "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.microsoft365.com https://*.office.com https://outlook.office365.com https://*.teams.microsoftonline.cn https://teams.microsoftonline.cn";

    /// <summary>Where the library of Teams looks up which pages may be around this one; without an answer it takes its own list.</summary>
    private const string TeamsOrigins = "https://res.cdn.office.net/teams-js/";

    private string Folder => Path.Combine(environment.ContentRootPath, "wwwroot", "desk");

    public void Map(WebApplication app)
    {
        if (Directory.Exists(Folder))
        {
            app.UseBuiltAssets("/desk/assets", Path.Combine(Folder, "assets"));
        }

        app.MapGet("/", () => Results.Redirect("desk/"));
        app.MapGet("/desk", (Delegate)PageAsync);
    }

    private async Task<IResult> PageAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith('/'))
        {
            return Results.Redirect("desk/");
        }

        var page = Path.Combine(Folder, "index.html");
        if (!File.Exists(page))
        {
            return Results.Text(wording.For(context.Locale())["Desk.NotBuilt"], statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        var html = await File.ReadAllTextAsync(page, context.RequestAborted);
        return Results.Text(html.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private string Policy(string nonce)
    {
        var entra = services.GetService<EntraSettings>();
        var frames = configuration["TeamsGrading:Desk:FrameAncestors"] ?? (entra is null ? "'none'" : TeamsClients);
        return string.Join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",
            "font-src 'self'",
            $"connect-src 'self'{(entra is null ? "" : $" {entra.Authority.GetLeftPart(UriPartial.Authority)} {TeamsOrigins}")}",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {frames}");
    }
}
