using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>A level in a picture; <paramref name="Level"/> is the enum name, or 'None'.</summary>
internal sealed record LevelShare(string Level, string Label, int Count);

/// <summary>One bar.</summary>
internal sealed record BarAnswer(decimal From, decimal To, int Count, IEnumerable<LevelShare> Levels);

/// <summary>A cut-off drawn as a line at <paramref name="Score"/>.</summary>
internal sealed record CutAnswer(decimal Score, string Text);

/// <summary>The spread of scores as the page draws it.</summary>
internal sealed record DistributionAnswer(bool Voting, string Summary, IEnumerable<BarAnswer> Bars, IEnumerable<CutAnswer> Cuts);

/// <summary>How many moved from one level to another; <paramref name="Way"/> is Up, Down, Same, In or Out.</summary>
internal sealed record MoveAnswer(string From, string FromLabel, string To, string ToLabel, string Way, int Count, IEnumerable<string> Names);

/// <summary>Movement between levels as the page draws it.</summary>
internal sealed record MovementAnswer(int Before, int Year, IEnumerable<LevelShare> Levels, IEnumerable<MoveAnswer> Moves);

/// <summary>分布与变动 Answers the desk's page of pictures; every figure in them stands in its table too.</summary>
public static class PicturesPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapPictures(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/distribution", async (HttpContext context, ViewDistribution view, long unit, int year, GasForm form) =>
            context.Answer(await view.RunAsync(context.Reader(), new UnitId(unit), year, form, context.RequestAborted), Show));
        pages.MapGet("/movement", async (HttpContext context, ViewMovement view, long unit, int year, GasForm form) =>
            context.Answer(await view.RunAsync(context.Reader(), new UnitId(unit), year, form, context.RequestAborted), Show));
    }

    private static DistributionAnswer Show(DistributionView view, Texts texts) => new(
        view.IsVote,
        texts.With("Page.Pictures.Ranked", ("Count", view.Ranked)),
        view.Buckets.Select(bucket => new BarAnswer(
            bucket.From, bucket.To, bucket.Count, bucket.Levels.Select(level => new LevelShare(Name(level.Level), Label(level.Level, texts), level.Count)))),
        view.CutOffs.SelectMany(mark => Cuts(mark, texts)));

    private static IEnumerable<CutAnswer> Cuts(CutOffMark mark, Texts texts)
    {
        if (mark.MinimumScore is { } least)
        {
            yield return new CutAnswer(least, texts.With("Page.Pictures.MinimumScore", ("Level", mark.Level), ("Score", least)));
        }

        if (mark is { LastRank: { } rank, ScoreAtLastRank: { } score })
        {
            yield return new CutAnswer(score, texts.With("Page.Pictures.LastRank", ("Level", mark.Level), ("Rank", rank), ("Score", score)));
        }
    }

    private static MovementAnswer Show(MovementView view, Texts texts)
    {
        var names = view.Moves.ToLookup(move => (move.From, move.To), move => move.Name);
        return new MovementAnswer(
            view.Year - 1,
            view.Year,
            view.Cells.SelectMany(cell => new[] { cell.From, cell.To }).Append(null).Distinct().OrderBy(level => level ?? (TierLevel)int.MaxValue)
                .Select(level => new LevelShare(Name(level), Label(level, texts), 0)),
            view.Cells.Select(cell => new MoveAnswer(
                Name(cell.From), Label(cell.From, texts), Name(cell.To), Label(cell.To, texts), Way(cell.From, cell.To), cell.Count, names[(cell.From, cell.To)])));
    }

    private static string Way(TierLevel? from, TierLevel? to) => (from, to) switch
    {
        (null, _) => "In",
        (_, null) => "Out",
        _ when from == to => "Same",
        _ => to < from ? "Up" : "Down",
    };

    private static string Name(TierLevel? level) => level?.ToString() ?? "None";

    private static string Label(TierLevel? level, Texts texts) => level is { } given ? texts.Show(given) : texts["Page.Pictures.NoLevel"];
}
