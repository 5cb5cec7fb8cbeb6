using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>Background papers at the card desk: up as the bare content, down as a file to save; rights are decided behind.</summary>
public static class VisitPapers
{
    /// <summary>A little more than is kept, so that the refusal can say how much that is.</summary>
    private const int MostBodyBytes = 21 * 1024 * 1024;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapVisitPapers(this WebApplication app)
    {
        var files = app.MapGroup("/api/desk/visit.upload").RequireAuthorization(SignIn.Person).WithMetadata(new RequestSizeLimitAttribute(MostBodyBytes));
        files.MapPost("/{visit:long}", UploadAsync);
        app.MapGroup("/api/desk/visit.paper").RequireAuthorization(SignIn.Person).MapGet("/{paper:long}", DownloadAsync);
    }

    /// <summary>The file's name travels in a header, percent-encoded: addresses are written into logs.</summary>
    private static async Task<IResult> UploadAsync(HttpContext context, AttachPaper attach, Wording wording, long visit)
    {
        context.Response.Headers.CacheControl = "no-store";
        var name = Uri.UnescapeDataString(context.Request.Headers["X-File-Name"].ToString());
        var done = await attach.RunAsync(context.User.Person().Id, new VisitId(visit), name, context.Request.ContentLength, context.Request.Body, context.RequestAborted);
        return done.Refused(out var refusal) ? Problem.Of(refusal, wording.For(context.Locale())) : Results.NoContent();
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, AttachPaper attach, Wording wording, long paper)
    {
        context.SaveOnly();
        var file = await attach.OpenAsync(context.User.Person().Id, new PaperId(paper), context.RequestAborted);
        return file.Refused(out var refusal)
            ? Problem.Of(refusal, wording.For(context.Locale()))
            : Results.Stream(file.Value.Content, SavedFile.MediaType(file.Value.Type), file.Value.Name);
    }
}
