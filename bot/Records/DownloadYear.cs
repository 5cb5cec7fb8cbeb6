using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Records;

/// <summary>What is asked for: the signed pack, or the Word document beside it. Ids are texts, as on cards.</summary>
internal sealed record YearWanted(string? Unit, int Year, bool Summary);

/// <summary>Hands the pack of a year, or its summary, to whoever holds the right; each time is on record.</summary>
internal sealed class DownloadYear(ExportYear export, YearSummary summary, Wording wording)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IResult> HandleAsync(PersonCard person, YearWanted wanted, CancellationToken cancellation)
    {
        var texts = wording.For(person.Locale);
        if (!long.TryParse(wanted.Unit, NumberStyles.None, CultureInfo.InvariantCulture, out var unit))
        {
            return Problem.Of(new RequestMalformed(), texts);
        }

        var pack = await export.RunAsync(person.Id, new UnitId(unit), wanted.Year, cancellation);
        if (pack.Refused(out var refusal))
        {
            return Problem.Of(refusal, texts);
        }

        var name = FormattableString.Invariant($"{pack.Value.Unit.Code}-{wanted.Year}");
        if (wanted.Summary)
        {
            return Results.File(await summary.WriteAsync(pack.Value, texts, cancellation), Word, $"{name}.docx");
        }

        using var target = new MemoryStream();
        pack.Value.WriteTo(target);
        return Results.File(target.ToArray(), "application/zip", $"{name}.zip");
    }
}

/// <summary>The address under which the desk fetches it. A POST: what is asked for stands in no URL, and every fetch leaves a record.</summary>
public static class RecordsEndpoints
{
    public static void MapRecords(this WebApplication app) => app
        .MapPost("/api/desk/year-packs", (DownloadYear download, YearWanted wanted, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return download.HandleAsync(context.User.Person(), wanted, context.RequestAborted);
        })
        .RequireAuthorization(SignIn.Person);
}
