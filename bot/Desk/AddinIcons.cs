using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace TeamsGrading.Bot.Desk;

/// <summary>Serves the icons that Office shows for the add-in; the manifest names their addresses, <c>manifest/draw.mjs</c> draws them.</summary>
internal static class AddinIcons
{
    private const string Address = "/addin/icons";

    public static void UseAddinIcons(this WebApplication app)
    {
        var folder = Path.Combine(app.Environment.ContentRootPath, "wwwroot", "addin", "icons");
        if (Directory.Exists(folder))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = Address, OnPrepareResponse = Prepare });
        }
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        // Their names stay the same when they are drawn anew. Never 'no-store': Outlook then shows no icon.
        headers.CacheControl = "public, max-age=86400";
        headers.XContentTypeOptions = "nosniff";
    }
}
