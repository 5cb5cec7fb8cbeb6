using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Approvals;

/// <summary>A version to choose. Ids are text: a JavaScript number does not hold 63 bits.</summary>
internal sealed record VersionChoice(string Id, int Version, string Label);

/// <summary>A thing with its versions, the newest first.</summary>
internal sealed record ThingAnswer(string Key, string Matter, string Title, IEnumerable<VersionChoice> Versions);

/// <summary>One line of two versions; a null is a line that the version does not have.</summary>
internal sealed record LineAnswer(string Label, string? Before, string? After);

/// <summary>Two versions beside one another, as the page reads them.</summary>
internal sealed record PairAnswer(string Title, string BeforeLabel, string AfterLabel, int Changed, IEnumerable<LineAnswer> Lines);

/// <summary>版本对比 Answers the desk's page that compares versions, in the words of each matter's own sheet.</summary>
internal sealed class VersionsPage(ViewVersions view, IEnumerable<IMatterSheet> sheets)
{
    private readonly MatterSheets matters = new(sheets);

    /// <summary>A thing whose text is broken is listed with what is wrong with it.</summary>
    public async Task<Result<IReadOnlyList<ThingAnswer>>> ThingsAsync(PersonId reader, UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var things = await view.ThingsAsync(reader, unit, year, cancellation);
        if (things.Refused(out var refusal))
        {
            return refusal;
        }

        var answers = new List<ThingAnswer>();
        foreach (var thing in things.Value)
        {
            var sheet = await matters.WriteAsync(thing.Matter, thing.Text, texts, cancellation);
            answers.Add(new ThingAnswer(
                $"{thing.Matter}-{Shown.Id(thing.Object)}", texts[$"Page.Versions.Matter.{thing.Matter}"], sheet.Error is { } broken ? texts.Explain(broken) : sheet.Value.Title,
                thing.Versions.Select(version => new VersionChoice(Shown.Id(version.Id.Value), version.Version, Label(version, texts)))));
        }

        return answers;
    }

    public async Task<Result<PairAnswer>> PairAsync(PersonId reader, ApprovalId one, ApprovalId other, Texts texts, CancellationToken cancellation)
    {
        var pair = await view.PairAsync(reader, one, other, cancellation);
        if (pair.Refused(out var refusal))
        {
            return refusal;
        }

        var before = await matters.WriteAsync(pair.Value.Matter, pair.Value.BeforeText, texts, cancellation);
        var after = await matters.WriteAsync(pair.Value.Matter, pair.Value.AfterText, texts, cancellation);
        if (before.Refused(out var broken) || after.Refused(out broken))
        {
            return broken;
        }

        var lines = Lines(before.Value.Lines, after.Value.Lines);
        return new PairAnswer(
            after.Value.Title, Label(pair.Value.Before, texts), Label(pair.Value.After, texts), lines.Count(line => line.Before != line.After), lines);
    }

    /// <summary>The lines of the newer version in their order, and each line that it dropped where the older one had it.</summary>
    internal static IReadOnlyList<LineAnswer> Lines(IReadOnlyList<MatterLine> before, IReadOnlyList<MatterLine> after)
    {
        var was = before.ToDictionary(line => line.Label, line => line.Value);
        var kept = after.Select(line => line.Label).ToHashSet();
        var lines = after.Select(line => new LineAnswer(line.Label, was.GetValueOrDefault(line.Label), line.Value)).ToList();
        for (var i = 0; i < before.Count; i++)
        {
            if (!kept.Contains(before[i].Label))
            {
                var above = i == 0 ? -1 : lines.FindIndex(line => line.Label == before[i - 1].Label);
                lines.Insert(above + 1, new LineAnswer(before[i].Label, before[i].Value, null));
            }
        }

        return lines;
    }

    private static string Label(VersionHead version, Texts texts) => texts.With(
        "Page.Versions.Label", ("Version", version.Version), ("Day", DateOnly.FromDateTime(Format.Local(version.ProposedUtc))),
        ("State", texts[$"Page.Versions.State.{version.State}"]));
}

/// <summary>The addresses of the page.</summary>
public static class VersionsPageServices
{
    public static IServiceCollection AddVersionsPage(this IServiceCollection services) => services.AddScoped<VersionsPage>();

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapVersions(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/versions", async (HttpContext context, VersionsPage page, Wording wording, long unit, int year) => context.Answer(
            await page.ThingsAsync(context.Reader(), new UnitId(unit), year, wording.For(context.Locale()), context.RequestAborted), (things, _) => things));
        pages.MapGet("/version-pair", async (HttpContext context, VersionsPage page, Wording wording, long one, long other) => context.Answer(
            await page.PairAsync(context.Reader(), new ApprovalId(one), new ApprovalId(other), wording.For(context.Locale()), context.RequestAborted),
            (pair, _) => pair));
    }
}
