using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>One line of the group's ranking.</summary>
internal sealed record GroupLineAnswer(int Rank, string Unit, string Name, string Points);

/// <summary>A customer that was voted on, without points.</summary>
internal sealed record GroupVoteAnswer(string Unit, string Name, string Outcome);

/// <summary>The ranking of the whole group as its page reads it.</summary>
internal sealed record GroupRankingAnswer(string Counted, IEnumerable<GroupLineAnswer> Lines, IEnumerable<GroupVoteAnswer> Votes, IEnumerable<string> Notes);

/// <summary>集团总体排名 Answers headquarters' page of rankings.</summary>
public static class GroupRankingPage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapGroupRanking(this WebApplication app) => app.DeskPages().MapGet(
        "/group-ranking", async (HttpContext context, ViewGroupRanking view, int year, GasForm form) =>
            context.Answer(await view.RunAsync(context.Reader(), year, form, context.RequestAborted), Show));

    private static GroupRankingAnswer Show(GroupRanking ranking, Texts texts) => new(
        texts.With("Page.GroupRanking.Counted", ("Units", ranking.Units), ("Customers", ranking.Lines.Count)),
        ranking.Lines.Select(line => new GroupLineAnswer(line.Rank, line.UnitName, line.Name, Format.Number(line.BasePoints))),
        ranking.Votes.Select(vote => new GroupVoteAnswer(vote.UnitName, vote.Name, texts[vote.Passed ? "Page.GroupRanking.Passed" : "Page.GroupRanking.NotPassed"])),
        [
            texts["Page.GroupRanking.BaseOnly"],
            .. ranking.Barred > 0 ? [texts.With("Page.GroupRanking.Barred", ("Count", ranking.Barred))] : Array.Empty<string>(),
        ]);
}
