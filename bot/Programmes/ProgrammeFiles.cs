using Microsoft.AspNetCore.Http.Features;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Programmes;

namespace TeamsGrading.Bot.Programmes;

/// <summary>Background files of programmes at the card desk: up as the bare content, down as a file to save; rights are decided behind.</summary>
public static class ProgrammeFiles
{
    /// <summary>A little more than is kept, so that the refusal can say how much that is.</summary>
    private const long Margin = 1024 * 1024;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapProgrammeFiles(this WebApplication app)
    {
        app.MapGroup("/api/desk/programme.upload").RequireAuthorization(SignIn.Person).MapPost("/{programme:long}", UploadAsync);
        app.MapGroup("/api/desk/programme.file").RequireAuthorization(SignIn.Person).MapGet("/{file:long}", DownloadAsync);
    }

    /// <summary>The name travels in a header, percent-encoded: addresses are written into logs.</summary>
    private static async Task<IResult> UploadAsync(HttpContext context, KeepProgrammeFile keep, Wording wording, long programme)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = KeepProgrammeFile.MostBytes + Margin;
        }

        var done = await keep.AttachAsync(
            context.Reader(), new ProgrammeId(programme), Uri.UnescapeDataString(context.Request.Headers["X-File-Name"].ToString()), context.Request.ContentLength,
            context.Request.Body, context.RequestAborted);
        return done.Refused(out var refusal) ? Problem.Of(refusal, wording.For(context.Locale())) : Results.NoContent();
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, KeepProgrammeFile keep, Wording wording, long file)
    {
        context.SaveOnly();
        var opened = await keep.OpenAsync(context.Reader(), file, context.RequestAborted);
        return opened.Refused(out var refusal)
            ? Problem.Of(refusal, wording.For(context.Locale()))
            : Results.Stream(opened.Value.Content, SavedFile.MediaType(opened.Value.Type), opened.Value.Name);
    }
}
