using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reports;

/// <summary>The Word document at the desk, as a file to save; rights are decided, and the fetch is recorded, behind.</summary>
public static class ReportFiles
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapReports(this WebApplication app) =>
        app.MapGroup("/api/desk/report.file").RequireAuthorization(SignIn.Person).MapGet("/{edition:long}", DownloadAsync);

    internal static string NameOf(ReportWording words, FetchedReport fetched) => $"{words.Title(fetched.Month, fetched.Edition)}.docx";

    private static async Task<IResult> DownloadAsync(HttpContext context, FetchReport fetch, Wording wording, long edition)
    {
        context.SaveOnly();
        var document = context.RequestServices.GetRequiredService<ReportDocument>();
        var fetched = await fetch.RunAsync(context.Reader(), new EditionId(edition), context.Locale(), document.Write, context.RequestAborted);
        return fetched.Refused(out var refusal)
            ? Problem.Of(refusal, wording.For(context.Locale()))
            : Results.File(fetched.Value.Content, SavedFile.MediaType(FileType.Docx), NameOf(new ReportWording(wording.For(context.Locale())), fetched.Value));
    }
}
