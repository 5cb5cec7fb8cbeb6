using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Kind <c>result</c> and verbs <c>result.show</c>, <c>result.items</c>.</summary>
internal sealed class ShowResult(ViewResult view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var result = await view.RunAsync(reader.Id, new RoundId(subject), cancellation);
        return result.Error is null ? Draw(result.Value, 1, detailed: false, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var result = await view.RunAsync(call.Actor.Id, new RoundId(call.Id(Parts.RoundField)), cancellation);
        return result.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(Draw(result.Value, call.Number(Parts.PageField, 1), call.Verb == RoundVerbs.ResultItems, texts));
    }

    private static Card Draw(ResultView result, int page, bool detailed, Texts texts) => result.Result.Outcome == RoundOutcome.NotValid
        ? ResultCard.WriteNotValid(Sheets.Head(result.Form), result.Result.Eligible, result.Result.Finished, texts)
        : ResultCard.Write(Sheets.Result(result), page, detailed, texts);
}

/// <summary>Verbs <c>round.list</c> and <c>result.list</c>: the rounds the reader watches, or whose result the reader may see.</summary>
internal sealed class ListRounds(ViewRounds view, IAccess access, IDirectory directory, Wording wording) : ICardAction
{
    private const int Most = 20;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var results = call.Verb == RoundVerbs.Results;
        var units = (await access.UnitsAsync(call.Actor.Id, results ? GradingAction.ViewResult : GradingAction.WatchRound, cancellation)).ToHashSet();
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var rounds = (await view.RunAsync(call.Actor.Id, cancellation))
            .Where(round => units.Contains(round.Unit) && (!results || Sheets.Phase(round.State, round.Outcome) is RoundPhase.Published or RoundPhase.PurgePending))
            .Take(Most)
            .Select(round => new RoundHead(round.Id, names.GetValueOrDefault(round.Unit) ?? "", round.Year, round.Form, round.Kind, round.DeadlineUtc))
            .ToList();
        var title = texts[results ? "Card.List.ResultTitle" : "Card.List.WatchTitle"];
        return new CardReply.Show(rounds.Count == 0
            ? PlainCard.Write(texts, title, texts[results ? "Card.List.NoResult" : "Card.List.NoWatch"])
            : RoundListCard.Write(title, rounds, results ? RoundVerbs.Result : RoundVerbs.Watch, texts));
    }
}
