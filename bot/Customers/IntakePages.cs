using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>
/// Taking a keeper's workbook over at the desk: up as the bare content, tried first, then taken. The file's name travels in <c>X-File-Name</c> and the
/// conflicts in which the workbook's value is to stand in <c>X-Take</c>, percent-encoded and between commas: addresses are written into logs.
/// </summary>
internal static class IntakePages
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>More than a keeper's workbook of twenty thousand rows.</summary>
    private const int MostBodyBytes = 32 * 1024 * 1024;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapFileIntake(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/file-template", async (HttpContext context, GuideBook guides, Wording wording) =>
        {
            using var target = new MemoryStream();
            FileTemplate.Write(await guides.CurrentAsync(context.RequestAborted), target, wording.For(context.Locale()));
            return Results.File(target.ToArray(), Excel, "customer-files.xlsx");
        });
        var size = new RequestSizeLimitAttribute(MostBodyBytes);
        pages.MapPost("/file-import/try", async (HttpContext context, TakeOverFiles take) =>
            context.Answer(await RunAsync(context, take, dryRun: true), IntakeWords.Answer)).WithMetadata(size);
        pages.MapPost("/file-import/marked", async (HttpContext context, TakeOverFiles take, Wording wording) =>
            Marked(await RunAsync(context, take, dryRun: true), wording.For(context.Locale()))).WithMetadata(size);
        pages.MapPost("/file-import", async (HttpContext context, TakeOverFiles take) =>
            context.Answer(await RunAsync(context, take, dryRun: false), IntakeWords.Answer)).WithMetadata(size);
    }

    private static async Task<Result<IntakeReport>> RunAsync(HttpContext context, TakeOverFiles take, bool dryRun)
    {
        // Nobody's disk is filled by who may not.
        if ((await take.MayAsync(context.Reader(), context.RequestAborted)).Refused(out var refusal))
        {
            return refusal;
        }

        await using var workbook = TemporaryFile.Open();
        await context.Request.Body.CopyToAsync(workbook, context.RequestAborted);
        var headers = context.Request.Headers;
        var chosen = headers["X-Take"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToHashSet();
        return await take.RunAsync(
            context.Reader(), new TakeOverRequest(workbook, Uri.UnescapeDataString(headers["X-File-Name"].ToString()), dryRun, chosen), context.RequestAborted);
    }

    private static IResult Marked(Result<IntakeReport> report, Texts texts)
    {
        if (report.Refused(out var refusal))
        {
            return Problem.Of(refusal, texts);
        }

        if (report.Value.Wrong.Count == 0)
        {
            return Results.NoContent();
        }

        using var target = new MemoryStream();
        MarkedFile.Write(target, report.Value, texts);
        return Results.File(target.ToArray(), Excel, "to-correct.xlsx");
    }
}
