using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Committees;

/// <summary>评级工作小组 Who sits on a unit's committee, since when and by which resolution; what is on its way.</summary>
internal static class CommitteeCard
{
    /// <summary>Earlier versions on the card.</summary>
    private const int MostVersions = 8;

    public static Card Write(CommitteeView view, Texts texts)
    {
        var title = texts["Card.Committee.Title"];
        var summary = view.InForce is { } inForce
            ? texts.With("Card.Committee.Since", ("From", inForce.InForceFrom), ("Voters", inForce.Voters)) : texts["Card.Committee.NoneShort"];
        return CardDocument.Write($"{title} · {Shown.Plain(view.Unit.Name)}", $"{Shown.Plain(view.Unit.Name)}: {summary}",
        [
            .. CommitteeParts.Top(title, view.Unit),
            .. Standing(view, texts),
            .. OnItsWay(view, texts),
            .. view.Seats.Select(seat => CommitteeParts.Row(
                CommitteeParts.Name(seat, texts), seat.Elsewhere ? texts["Card.Committee.Elsewhere"] : Shown.Plain(seat.Position),
                seat.Elsewhere ? TextColor.Warning : null, new TextBlock(texts.Show(seat.Duty)))),
            .. Earlier(view, texts),
            .. Actions(view, texts),
        ]);
    }

    private static IEnumerable<Element> Standing(CommitteeView view, Texts texts)
    {
        if (view.InForce is not { } inForce)
        {
            yield return Shown.Callout(texts["Card.Committee.None"], ContainerStyle.Warning);
            yield break;
        }

        yield return new FactSet(
        [
            new Fact(texts["Card.Committee.InForce"], Format.Day(inForce.InForceFrom)),
            new Fact(texts["Card.Committee.Resolution"], inForce.ResolutionNumber.Length == 0 ? "–" : Shown.Plain(inForce.ResolutionNumber)),
            new Fact(texts["Card.Committee.Voters"], texts.With("Card.Committee.VotersValue", ("Voters", inForce.Voters))),
            .. view.SmallerThanFiveReason is { } reason ? [new Fact(texts["Card.Committee.Reason"], Shown.Plain(reason))] : Array.Empty<Fact>(),
        ]);
        if (view.Seats.Any(seat => seat.Elsewhere))
        {
            yield return Shown.Callout(texts["Card.Committee.SomeoneLeft"], ContainerStyle.Warning);
        }
    }

    private static IEnumerable<Element> OnItsWay(CommitteeView view, Texts texts) => view.Latest switch
    {
        { State: ApprovalState.UnderWay } way => [Shown.Callout(texts.With("Card.Committee.UnderWay", ("Since", way.ProposedUtc)), ContainerStyle.Accent)],
        { State: ApprovalState.Returned } back when view.HasDraft =>
            [Shown.Callout(texts.With("Card.Committee.Returned", ("Reason", Shown.Plain(back.ReturnReason ?? "–"))), ContainerStyle.Attention)],
        _ => view.HasDraft ? [Shown.Note(texts["Card.Committee.DraftKept"])] : [],
    };

    private static IEnumerable<Element> Earlier(CommitteeView view, Texts texts)
    {
        var others = view.Versions.Where(version => version.Number != view.InForce?.Number).Take(MostVersions).ToList();
        return others.Count == 0 ? [] : others.Select(version => new TextBlock(texts.With(
            "Card.Committee.Version",
            ("From", version.InForceFrom),
            ("Resolution", version.ResolutionNumber.Length == 0 ? "–" : Shown.Plain(version.ResolutionNumber)),
            ("Voters", version.Voters)))
        {
            Size = TextSize.Small,
            Spacing = Spacing.Small,
        }).Prepend<Element>(Shown.Section(texts["Card.Committee.Others"]));
    }

    private static IEnumerable<Element> Actions(CommitteeView view, Texts texts)
    {
        var home = Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
        if (!view.MayPropose || view.Latest is { State: ApprovalState.UnderWay })
        {
            return [Shown.Row(home)];
        }

        var draft = texts[view.HasDraft ? "Card.Committee.Continue" : view.InForce is null ? "Card.Committee.SetUp" : "Card.Committee.Change"];
        var data = CommitteeParts.Unit(view.Unit);
        return
        [
            Shown.Row(
                view.InForce is null || view.HasDraft ? Buttons.Next(draft, CommitteeVerbs.Draft, data) : Buttons.Go(draft, CommitteeVerbs.Draft, data),
                home),
        ];
    }
}
