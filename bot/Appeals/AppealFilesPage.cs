using Microsoft.AspNetCore.Http.Features;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Records;

namespace TeamsGrading.Bot.Appeals;

/// <summary>Files of appeals at the card desk: up as the bare content, down as a file to save, neither ever whole in memory; rights are decided behind.</summary>
public static class AppealFilesPage
{
    /// <summary>A little more than is kept, so that the refusal can say how much that is.</summary>
    private const long Margin = 1024 * 1024;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapAppealFiles(this WebApplication app)
    {
        app.MapGroup("/api/desk/appeal.upload").RequireAuthorization(SignIn.Person).MapPost("/{appeal:long}", UploadAsync);
        app.MapGroup("/api/desk/appeal.file").RequireAuthorization(SignIn.Person).MapGet("/{file:long}", DownloadAsync);
    }

    /// <summary>The name travels in a header, percent-encoded: addresses are written into logs.</summary>
    private static async Task<IResult> UploadAsync(HttpContext context, AttachFile attach, Wording wording, long appeal)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = AppealSettings.MostFileBytes + Margin;
        }

        var name = Uri.UnescapeDataString(context.Request.Headers["X-File-Name"].ToString());
        var done = await attach.RunAsync(
            context.User.Person().Id, new AppealId(appeal), name, context.Request.ContentLength, context.Request.Body, context.RequestAborted);
        return done.Refused(out var refusal) ? Problem.Of(refusal, wording.For(context.Locale())) : Results.NoContent();
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, AttachFile attach, Wording wording, long file)
    {
        context.SaveOnly();
        var opened = await attach.OpenAsync(context.User.Person().Id, new AppealFileId(file), context.RequestAborted);
        return opened.Refused(out var refusal)
            ? Problem.Of(refusal, wording.For(context.Locale()))
            : Results.Stream(opened.Value.Content, SavedFile.MediaType(opened.Value.Type), opened.Value.Name);
    }
}
