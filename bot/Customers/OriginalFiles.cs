using Microsoft.AspNetCore.Http.Features;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Originals at the card desk: up as the bare content, down as a file to save, neither ever whole in memory; rights are decided behind.</summary>
public static class OriginalFiles
{
    /// <summary>A little more than is kept, so that the refusal can say how much that is.</summary>
    private const long Margin = 1024 * 1024;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapOriginals(this WebApplication app)
    {
        app.MapGroup("/api/desk/original.upload").RequireAuthorization(SignIn.Person).MapPost("/{customer:long}", UploadAsync);
        app.MapGroup("/api/desk/original.file").RequireAuthorization(SignIn.Person).MapGet("/{original:long}", DownloadAsync);
    }

    /// <summary>
    /// Name and note travel in headers, percent-encoded: addresses are written into logs. What announces itself as too large is refused before a byte
    /// of it is read.
    /// </summary>
    private static async Task<IResult> UploadAsync(HttpContext context, AttachOriginal attach, OriginalSettings settings, Wording wording, long customer)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = settings.MostBytes + Margin;
        }

        var wish = new OriginalWish(
            OriginalFields.Named<OriginalKind>(context.Request.Headers["X-File-Kind"]), Header(context, "X-File-Name"), Header(context, "X-File-Note"),
            context.Request.ContentLength);
        var done = await attach.RunAsync(context.Reader(), new CustomerId(customer), wish, context.Request.Body, context.RequestAborted);
        return done.Refused(out var refusal) ? Problem.Of(refusal, wording.For(context.Locale())) : Results.NoContent();
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, OpenOriginal open, Wording wording, long original)
    {
        context.SaveOnly();
        var file = await open.RunAsync(context.Reader(), new OriginalId(original), context.RequestAborted);
        return file.Refused(out var refusal)
            ? Problem.Of(refusal, wording.For(context.Locale()))
            : Results.Stream(file.Value.Content, SavedFile.MediaType(file.Value.Type), file.Value.Name);
    }

    private static string Header(HttpContext context, string name) => Uri.UnescapeDataString(context.Request.Headers[name].ToString());
}
