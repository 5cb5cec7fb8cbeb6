using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace TeamsGrading.Bot.Desk;

/// <summary>
/// Sends the files of pages as the build compressed them (<c>addin/compress.ts</c>). Only these files are ever sent compressed: an answer of the API
/// could carry what an attacker chose beside what is secret, and its compressed length would tell.
/// </summary>
internal static class BuiltAssets
{
    /// <summary>Content codings by preference, and the ending of a file's compressed twin.</summary>
    private static readonly (string Coding, string Ending)[] Twins = [("br", ".br"), ("gzip", ".gz")];

    /// <param name="address">Where the files are asked for.</param>
    /// <param name="folder">Where they are.</param>
    public static void UseBuiltAssets(this WebApplication app, string address, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            if (context.Request.Path.StartsWithSegments(address, out var name) && name.HasValue)
            {
                context.Request.Path += TwinFor(context.Request, files, name.Value!);
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = address,
            ContentTypeProvider = new TypeOfTheOriginal(),
            OnPrepareResponse = Prepare,
        });
    }

    /// <summary>The ending of the best twin that exists and that the browser takes; empty for the file itself.</summary>
    private static string TwinFor(HttpRequest request, PhysicalFileProvider files, string name)
    {
        var taken = request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality != 0).Select(coding => coding.Value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Twins.Where(twin => taken.Contains(twin.Coding) && files.GetFileInfo(name + twin.Ending).Exists).Select(twin => twin.Ending).FirstOrDefault("");
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        // Names carry a hash of the content.
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        if (Twins.FirstOrDefault(twin => file.File.Name.EndsWith(twin.Ending, StringComparison.Ordinal)).Coding is { } coding)
        {
            headers.ContentEncoding = coding;
        }
    }

    /// <summary>A compressed twin is of its original's type.</summary>
    private sealed class TypeOfTheOriginal : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType)
        {
            var twin = Twins.FirstOrDefault(twin => subpath.EndsWith(twin.Ending, StringComparison.Ordinal)).Ending;
            return types.TryGetContentType(twin is null ? subpath : subpath[..^twin.Length], out contentType);
        }
    }
}
