using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>Files from the store go out to be saved: never cached, never shown or run in the desk's page.</summary>
internal static class SavedFile
{
    public static void SaveOnly(this HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }

    public static string MediaType(FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Png => "image/png",
        FileType.Jpeg => "image/jpeg",
        FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new InvalidOperationException($"type {type}"),
    };
}
