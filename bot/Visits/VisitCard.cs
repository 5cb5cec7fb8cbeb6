using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>来访与拜访 One visit: where it stands, its plan, what has to be ready, who was told, what headquarters answered, summary and follow-ups, and the next step.</summary>
internal static class VisitCard
{
    public static Card Write(VisitView visit, Texts texts)
    {
        var title = texts.With("Card.Visit.Title", ("Direction", visit.Direction), ("Customer", Shown.Plain(visit.Customer)));
        return CardDocument.Write(title, $"{title} · {VisitPlan.When(visit.Plan)}",
        [
            .. VisitParts.Top(title, texts.With("Card.Visit.Below", ("Unit", Shown.Plain(visit.Unit)), ("When", VisitPlan.When(visit.Plan)))),
            Shown.Callout(State(visit, texts), Style(visit)),
            .. Alarms(visit, texts),
            new TextBlock(Shown.Plain(visit.Plan.Theme)) { Weight = TextWeight.Bolder },
            new FactSet([.. Facts(visit, texts)]),
            .. VisitParts.Said(texts["Card.Visit.Itinerary"], visit.Plan.Itinerary),
            .. VisitParts.Said(texts["Card.Visit.Topics"], visit.Plan.Topics),
            .. VisitParts.Said(texts["Card.Visit.Division"], visit.Plan.Division),
            .. VisitSections.Summary(visit, texts),
            .. VisitSections.FollowUps(visit, texts),
            .. VisitSections.Items(visit, texts),
            .. VisitSections.Supports(visit, texts),
            .. VisitSections.Receipts(visit, texts),
            .. Shown.Rows([.. Actions(visit, texts)]),
        ]);
    }

    private static string State(VisitView visit, Texts texts) => visit.State switch
    {
        VisitState.Cancelled => texts.With("Card.Visit.State.Cancelled", ("At", visit.CancelledUtc), ("Reason", Shown.Plain(visit.CancelReason))),
        VisitState.Summarised => texts[visit.Summary.Filed ? "Card.Visit.State.Filed" : "Card.Visit.State.Summarised"],
        VisitState.Planned or _ => visit.SummaryLate ? texts.With("Card.Visit.State.Late", ("Due", visit.SummaryDueOn))
            : visit.Over ? texts.With("Card.Visit.State.Over", ("Due", visit.SummaryDueOn))
            : visit.PlanNumber == 0 ? texts["Card.Visit.State.Unsent"]
            : texts.With("Card.Visit.State.Sent", ("Number", visit.PlanNumber)),
    };

    private static ContainerStyle Style(VisitView visit) => visit.State switch
    {
        VisitState.Cancelled => ContainerStyle.Warning,
        VisitState.Summarised => ContainerStyle.Good,
        VisitState.Planned or _ => visit.SummaryLate ? ContainerStyle.Attention : ContainerStyle.Emphasis,
    };

    private static IEnumerable<Element> Alarms(VisitView visit, Texts texts)
    {
        if (visit.Summary is { Saved: true, Filed: false })
        {
            yield return Shown.Callout(texts[visit.Summary.Unfit ? "Card.Visit.Unfit" : "Card.Visit.NoFile"], ContainerStyle.Warning);
        }

        if (visit.State == VisitState.Planned && !visit.Over)
        {
            foreach (var unit in visit.Units.Where(unit => !unit.HasLiaison))
            {
                yield return Shown.Callout(
                    texts.With(unit.HasAnybody ? "Card.Visit.NoLiaison" : "Card.Visit.NobodyThere", ("Unit", Shown.Plain(unit.Name))), ContainerStyle.Warning);
            }
        }
    }

    private static IEnumerable<Fact> Facts(VisitView visit, Texts texts)
    {
        if (visit.Strategic)
        {
            yield return new Fact(texts["Card.Visit.Standing"], texts["Card.Visit.Strategic"]);
        }

        yield return new Fact(texts["Card.Visit.When"], VisitPlan.When(visit.Plan));
        if (visit.Plan.Place.Length > 0)
        {
            yield return new Fact(texts["Card.Visit.Place"], Shown.Plain(visit.Plan.Place));
        }

        yield return new Fact(texts[$"Card.Visit.Theirs.{visit.Direction}"], Shown.Plain(visit.Plan.Theirs));
        if (visit.Plan.Ours.Length > 0)
        {
            yield return new Fact(texts["Card.Visit.Ours"], Shown.Plain(visit.Plan.Ours));
        }

        yield return new Fact(texts["Card.Visit.Planner"], texts.With(visit.ByHeadquarters ? "Card.Visit.PlannerTop" : "Card.Visit.PlannerUnit", ("Name", Shown.Plain(visit.Planner))));
        if (visit.Papers.Count > 0)
        {
            yield return new Fact(texts["Card.Visit.Papers"], texts.With("Card.Visit.PaperCount", ("Count", visit.Papers.Count)));
        }
    }

    /// <summary>The one next step first.</summary>
    private static IEnumerable<CardAction> Actions(VisitView visit, Texts texts)
    {
        var (id, may) = (VisitParts.Of(visit.Id), visit.May);
        if (may.Summarise && visit.Over)
        {
            yield return Buttons.Next(texts["Card.Visit.Summarise"], VisitVerbs.Summary, id);
        }

        if (may.Receive)
        {
            yield return Buttons.Next(texts["Card.Visit.Receive"], VisitVerbs.Received, id, (VisitFields.Number, Shown.Id(visit.PlanNumber)));
        }

        if (may.Plan && !visit.Over)
        {
            var missing = visit.Plan.Itinerary.Length == 0;
            var programme = texts["Card.Visit.ToProgramme"];
            yield return missing ? Buttons.Next(programme, VisitVerbs.Programme, id) : Buttons.Go(programme, VisitVerbs.Programme, id);
            yield return Buttons.Go(texts["Card.Visit.ToEdit"], VisitVerbs.Edit, id);
            yield return !missing && visit.PlanNumber == 0 ? Buttons.Next(texts["Card.Visit.ToSend"], VisitVerbs.Send, id) : Buttons.Go(texts["Card.Visit.ToSend"], VisitVerbs.Send, id);
        }

        if (may.Ask)
        {
            yield return Buttons.Go(texts["Card.Visit.ToAsk"], VisitVerbs.Ask, id);
        }

        if (may.Summarise && !visit.Over)
        {
            yield return Buttons.Go(texts["Card.Visit.Summarise"], VisitVerbs.Summary, id);
        }

        if (visit.Summary.Saved)
        {
            yield return Buttons.Go(texts["Card.Visit.ToSummary"], VisitVerbs.Summary, id);
        }

        if (may.Follow)
        {
            yield return Buttons.Go(texts["Card.Visit.ToFollow"], VisitVerbs.Follow, id);
        }

        yield return Buttons.Go(texts["Card.Visit.Papers"], VisitVerbs.Papers, id);
        if (may.Units)
        {
            yield return Buttons.Go(texts["Card.Visit.ToUnits"], VisitVerbs.Units, id);
        }

        if (may.Plan)
        {
            yield return Buttons.Go(texts["Card.Visit.ToDrop"], VisitVerbs.Drop, id);
        }

        yield return Buttons.Go(texts["Card.Visit.ToList"], VisitVerbs.List);
        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}
