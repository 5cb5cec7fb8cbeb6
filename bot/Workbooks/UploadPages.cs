using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Bot.Workbooks;

/// <summary>
/// Import from the sheet in front of a person, for the Excel pane: the columns are agreed on, rows arrive in parts, are tried, taken over once and taken
/// back. Addresses name sheets and ids only.
/// </summary>
internal static class UploadPages
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapUploads(this WebApplication app)
    {
        var addin = app.AddinGroup("Excel");
        addin.MapGet("/sheets", SheetsAsync).WithName("ListSheets").Produces<SheetsAnswer>();
        addin.MapPost("/sheets/{sheet}/proposal", ProposeAsync).WithName("ProposeColumns").Produces<ColumnsProposal>();
        addin.MapGet("/sheets/{sheet}/columns", ReadColumnsAsync).WithName("ReadColumns").Produces<ColumnMemoryBody>();
        addin.MapPut("/sheets/{sheet}/columns", KeepColumnsAsync).WithName("KeepColumns").Produces<ColumnMemoryBody>().IsEdit();
        addin.MapPost("/uploads", StartAsync).WithName("StartUpload").Produces<UploadAnswer>();
        addin.MapGet("/uploads/{id:long}", async (HttpContext context, ViewUpload view, long id) =>
            context.Answer(await view.RunAsync(context.Reader(), new UploadId(id), context.RequestAborted), UploadAnswers.Upload)).WithName("ViewUpload").Produces<UploadAnswer>();
        addin.MapDelete("/uploads/{id:long}", async (HttpContext context, DropUpload drop, long id) =>
            context.Answer(await drop.RunAsync(context.Reader(), new UploadId(id), context.RequestAborted))).WithName("DropUpload").Produces(StatusCodes.Status204NoContent);
        addin.MapPut("/uploads/{id:long}/parts/{part:int}", PartAsync).WithName("SendPart").Produces(StatusCodes.Status204NoContent)
            .WithMetadata(new RequestSizeLimitAttribute(UploadSettings.PartBytes));
        addin.MapPost("/uploads/{id:long}/trial", async (HttpContext context, TryUpload trial, long id) =>
            context.Answer(await trial.RunAsync(context.Reader(), new UploadId(id), context.RequestAborted), UploadAnswers.Trial)).WithName("TryUpload").Produces<TrialAnswer>();
        addin.MapPost("/uploads/{id:long}/import", async (HttpContext context, CommitUpload commit, long id) =>
            context.Answer(await commit.RunAsync(context.Reader(), new UploadId(id), context.RequestAborted), UploadAnswers.TakenOver)).WithName("TakeOverUpload").Produces<TakenOverAnswer>();
        addin.MapPost("/uploads/{id:long}/undo", async (HttpContext context, UndoUpload undo, long id) =>
            context.Answer(await undo.RunAsync(context.Reader(), new UploadId(id), context.RequestAborted), UploadAnswers.TakenBack)).WithName("UndoUpload").Produces<TakenBackAnswer>();
    }

    private static async Task<IResult> SheetsAsync(HttpContext context, RememberColumns memory, UploadPlans plans, UploadSettings settings)
    {
        // Whoever may not take anything over is told so at once.
        var allowed = await memory.ReadAsync(context.Reader(), plans.All[0].Kind, context.RequestAborted);
        return context.Answer(allowed, (_, texts) => UploadAnswers.Sheets(plans, settings, texts));
    }

    private static async Task<IResult> ProposeAsync(HttpContext context, ProposeColumns propose, string sheet, HeadersSent sent) =>
        context.Answer(await propose.RunAsync(context.Reader(), KindOf(sheet), sent.Headers ?? [], context.RequestAborted), UploadAnswers.Proposal);

    private static async Task<IResult> ReadColumnsAsync(HttpContext context, RememberColumns memory, string sheet) =>
        Columns(context, await memory.ReadAsync(context.Reader(), KindOf(sheet), context.RequestAborted));

    private static async Task<IResult> KeepColumnsAsync(HttpContext context, RememberColumns memory, string sheet, ColumnMemoryBody sent)
    {
        if (context.NamedVersion() is not { } version)
        {
            return context.VersionNotNamed();
        }

        var kept = await memory.KeepAsync(
            context.Reader(), KindOf(sheet), version, sent.Headers ?? new Dictionary<string, string>(), context.RequestAborted);
        return kept.Error is ColumnsChangedMeanwhile ? context.VersionOutdated() : Columns(context, kept);
    }

    private static async Task<IResult> StartAsync(HttpContext context, StartUpload start, ViewUpload view, UploadSent sent)
    {
        var (reader, cancellation) = (context.Reader(), context.RequestAborted);
        var started = await start.RunAsync(
            reader,
            new NewUpload(KindOf(sent.Sheet), sent.Name ?? "", Whole(sent.Columns), sent.From1904, Whole(sent.Merged), sent.Rows, sent.Parts),
            cancellation);
        return context.Answer(started.Refused(out var refusal) ? refusal : await view.RunAsync(reader, started.Value, cancellation), UploadAnswers.Upload);
    }

    private static async Task<IResult> PartAsync(HttpContext context, KeepPart keep, long id, int part, PartSent sent) =>
        context.Answer(await keep.RunAsync(
            context.Reader(), new UploadId(id), part,
            [.. (sent.Rows ?? []).Select(row => new UploadedRow(row?.Row ?? 0, row?.Kinds ?? "", row?.Texts ?? []))], context.RequestAborted));

    private static IResult Columns(HttpContext context, Result<ColumnMemory> memory)
    {
        if (memory.Error is null)
        {
            context.Tag(memory.Value.Version);
        }

        return context.Answer(memory, (known, _) => new ColumnMemoryBody(known.Headers));
    }

    private static IReadOnlyList<string> Whole(IReadOnlyList<string>? texts) => [.. (texts ?? []).Select(text => text ?? "")];

    /// <summary>One that is no sheet is no sheet of ours either, and refused as such.</summary>
    private static SheetKind KindOf(string? written) =>
        Enum.TryParse<SheetKind>(written, out var kind) && kind.ToString() == written ? kind : (SheetKind)(-1);
}
