using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>What is to be taken out. Ids are texts; no customers: all of the unit.</summary>
internal sealed record WorkbookWanted(string Unit, IReadOnlyList<string>? Customers, string? Reason);

/// <summary>One customer's file as a document.</summary>
internal sealed record DocumentWanted(string Customer, string? Reason);

/// <summary>A mark as somebody read it.</summary>
internal sealed record MarkWanted(string? Mark);

/// <summary>Who exported a copy, in words.</summary>
internal sealed record TraceLine(string Mark, bool Unchanged, string By, string Unit, string At, string Kind, int Customers, int Rows, string Reason);

/// <summary>Export and tracing at the desk. All are POSTs: what is asked for stands in no address, and every fetch leaves a record.</summary>
internal static class ExportPages
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapFileExport(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapPost("/file-export", async (HttpContext context, FilesOut files, Wording wording, WorkbookWanted wanted) =>
        {
            var customers = wanted.Customers is { Count: > 0 } listed ? listed.Select(Id).ToList() : null;
            return Id(wanted.Unit) is { } unit && customers?.Contains(null) != true
                ? Handed(context, await files.WorkbookAsync(
                    context.Reader(), new UnitId(unit), customers?.ConvertAll(id => new CustomerId(id!.Value)), wanted.Reason ?? "", context.Locale(), context.RequestAborted), Excel, "xlsx", wording)
                : Problem.Of(new RequestMalformed(), wording.For(context.Locale()));
        });
        pages.MapPost("/file-document", async (HttpContext context, FilesOut files, Wording wording, DocumentWanted wanted) =>
            Id(wanted.Customer) is { } customer
                ? Handed(context, await files.DocumentAsync(context.Reader(), new CustomerId(customer), wanted.Reason ?? "", context.Locale(), context.RequestAborted), Word, "docx", wording)
                : Problem.Of(new RequestMalformed(), wording.For(context.Locale())));
        pages.MapPost("/export-trace", async (HttpContext context, TraceExport trace, MarkWanted wanted) =>
            context.Answer(await trace.RunAsync(context.Reader(), wanted.Mark ?? "", context.RequestAborted), Lines));
        pages.MapPost("/export-trace/copy", CopyAsync).WithMetadata(new RequestSizeLimitAttribute((TraceExport.MostMegabytes + 1) * 1024L * 1024));
    }

    private static async Task<IResult> CopyAsync(HttpContext context, TraceExport trace, Wording wording)
    {
        // Before a copy of hundreds of megabytes is read at all.
        var allowed = await trace.DemandAsync(context.Reader(), context.RequestAborted);
        if (allowed.Refused(out var refusal))
        {
            return Problem.Of(refusal, wording.For(context.Locale()));
        }

        await using var copy = TemporaryFile.Open();
        await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
        return context.Answer(await trace.RunAsync(context.Reader(), copy, context.RequestAborted), Lines);
    }

    private static IResult Handed(HttpContext context, Result<ExportedFile> exported, string type, string ending, Wording wording)
    {
        if (exported.Refused(out var refusal))
        {
            return Problem.Of(refusal, wording.For(context.Locale()));
        }

        context.Response.Headers["X-Export-Mark"] = ExportMark.Write(exported.Value.Id);
        return Results.File(exported.Value.Content, type, $"{exported.Value.Name}.{ending}");
    }

    private static IEnumerable<TraceLine> Lines(IReadOnlyList<TracedExport> found, Texts texts) => found.Select(export => new TraceLine(
        export.Mark, export.Unchanged, $"{export.ByName} ({export.ByNumber})", export.UnitName, texts.Show(export.AtUtc), texts.Show(export.Kind), export.Customers,
        export.Rows, export.Reason));

    private static long? Id(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
