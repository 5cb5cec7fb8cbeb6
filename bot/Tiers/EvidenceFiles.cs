using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Files of evidence at the card desk: up as the bare content, down as a file to save; rights are decided behind.</summary>
public static class EvidenceFiles
{
    /// <summary>A little more than is kept, so that the refusal can say how much that is.</summary>
    private const int MostBodyBytes = 21 * 1024 * 1024;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapEvidence(this WebApplication app)
    {
        var files = app.MapGroup("/api/desk/bar.upload").RequireAuthorization(SignIn.Person).WithMetadata(new RequestSizeLimitAttribute(MostBodyBytes));
        files.MapPost("/{bar:long}", UploadAsync);
        app.MapGroup("/api/desk/bar.file").RequireAuthorization(SignIn.Person).MapGet("/{bar:long}/{piece:int}", DownloadAsync);
    }

    /// <summary>The file's name travels in a header, percent-encoded: addresses are written into logs.</summary>
    private static async Task<IResult> UploadAsync(HttpContext context, AttachEvidence attach, Wording wording, long bar)
    {
        context.Response.Headers.CacheControl = "no-store";
        var name = Uri.UnescapeDataString(context.Request.Headers["X-File-Name"].ToString());
        var done = await attach.FileAsync(context.User.Person().Id, new BarId(bar), name, context.Request.Body, context.RequestAborted);
        return done.Refused(out var refusal) ? Problem.Of(refusal, wording.For(context.Locale())) : Results.NoContent();
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, OpenEvidence open, Wording wording, long bar, int piece)
    {
        var file = await open.RunAsync(context.User.Person().Id, new BarId(bar), piece, context.RequestAborted);
        context.SaveOnly();
        return file.Refused(out var refusal)
            ? Problem.Of(refusal, wording.For(context.Locale()))
            : Results.File(file.Value.Content, SavedFile.MediaType(file.Value.Type), file.Value.Name);
    }
}
