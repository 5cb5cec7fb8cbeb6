using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>Kind <c>visit</c>, and the verbs that only show a visit or one of its forms.</summary>
internal sealed class ShowVisit(ViewVisit view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var visit = await view.RunAsync(reader.Id, new VisitId(subject), cancellation);
        return visit.Error is null ? VisitCard.Write(visit.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var visit = await view.RunAsync(call.Actor.Id, VisitFields.VisitOf(call), cancellation);
        if (visit.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var (seen, may) = (visit.Value, visit.Value.May);
        return new CardReply.Show(call.Verb switch
        {
            VisitVerbs.Edit when may.Plan && !seen.Over => VisitFormCards.Edit(seen, texts),
            VisitVerbs.Programme when may.Plan && !seen.Over => VisitFormCards.Programme(seen, texts),
            VisitVerbs.Drop when may.Plan => VisitFormCards.Drop(seen, texts),
            VisitVerbs.Ask when may.Ask => VisitFormCards.Ask(seen, texts),
            VisitVerbs.Papers => VisitPlanCards.Papers(seen, texts),
            VisitVerbs.Send when may.Plan && !seen.Over => VisitPlanCards.Send(seen, MailPlan.Missing(seen.Direction, seen.Plan), texts),
            VisitVerbs.Summary when seen.Sight == VisitSight.All => VisitWorkCards.Summary(seen, texts),
            _ => VisitCard.Write(seen, texts),
        });
    }

    /// <summary>The visit as it stands after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, VisitId id, Result step, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (step.Refused(out var refusal))
        {
            return VisitFields.Refuse(refusal, texts);
        }

        var visit = await view.RunAsync(call.Actor.Id, id, cancellation);
        return visit.Refused(out refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitCard.Write(visit.Value, texts), texts[notice]);
    }
}

/// <summary>Verbs <c>visit.list</c>, <c>visit.of</c>.</summary>
internal sealed class ListedVisits(ListVisits list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (scope, phase) = (VisitFields.Named<VisitScope>(call[VisitFields.Scope]) ?? VisitScope.All, VisitFields.Named<VisitPhase>(call[VisitFields.State]));
        var (month, page) = (VisitFields.MonthOf(call), call.Number(VisitFields.Page, 1));
        var visits = call.Verb == VisitVerbs.Of
            ? await list.OfAsync(call.Actor.Id, new CustomerId(call.Id(VisitFields.Customer)), page, cancellation)
            : await list.RunAsync(call.Actor.Id, scope, phase, month, page, cancellation);
        return visits.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitListCard.Write(visits.Value, scope, phase, month, texts));
    }
}

/// <summary>Verbs <c>visit.find</c>, <c>visit.new</c>: which customer, and the form.</summary>
internal sealed class BeginVisit(FindForVisit find, VisitGround ground, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Verb == VisitVerbs.Find)
        {
            var found = await find.RunAsync(call.Actor.Id, call[VisitFields.Query], cancellation);
            return found.Refused(out var none) ? texts.Refuse(none, VisitFields.Query) : new CardReply.Show(VisitFormCards.Find(found.Value, texts));
        }

        var customer = await find.OneAsync(call.Actor.Id, new CustomerId(call.Id(VisitFields.Customer)), cancellation);
        return customer.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(VisitFormCards.New(
                customer.Value, VisitFields.Named<VisitDirection>(call[VisitFields.Direction]) ?? VisitDirection.Outgoing, ground.Today, texts));
    }
}

/// <summary>Verb <c>visit.create</c>.</summary>
internal sealed class CreateVisit(PlanVisit plan, ShowVisit show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var direction = VisitFields.Named<VisitDirection>(call[VisitFields.Direction]) ?? VisitDirection.Outgoing;
        var made = await plan.RunAsync(
            call.Actor.Id, new CustomerId(call.Id(VisitFields.Customer)), direction, VisitFields.BasicsOf(call), VisitFields.RequestOf(call), cancellation);
        return made.Refused(out var refusal) ? VisitFields.Refuse(refusal, wording.For(call.Actor.Locale))
            : await show.AfterAsync(call, made.Value, Result.Done, "Card.Visit.Created", cancellation);
    }
}

/// <summary>Every verb that changes the plan of a visit and then shows it.</summary>
internal sealed class ChangeVisit(ChangePlan change, MailPlan mail, AskSupport support, ShowVisit show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var (actor, id, version) = (call.Actor.Id, VisitFields.VisitOf(call), call.Number(VisitFields.Version, -1));
        var (step, notice) = call.Verb switch
        {
            VisitVerbs.Change => (await change.BasicsAsync(actor, id, version, VisitFields.BasicsOf(call), cancellation), "Card.Visit.Changed"),
            VisitVerbs.Arrange => (await change.ProgrammeAsync(
                actor, id, version, new TypedProgramme(call[VisitFields.Itinerary], call[VisitFields.Topics], call[VisitFields.Division]), cancellation), "Card.Visit.Changed"),
            VisitVerbs.Name => (await change.UnitsAsync(actor, id, UnitsOf(call), cancellation), "Card.Visit.Changed"),
            VisitVerbs.Cancel => (await change.CancelAsync(actor, id, call[VisitFields.Reason], cancellation), "Card.Visit.Cancelled"),
            VisitVerbs.Mail => (Plain(await mail.SendAsync(actor, id, version, cancellation)), "Card.Visit.Mailed"),
            VisitVerbs.Received => (await mail.ReceiveAsync(actor, id, call.Number(VisitFields.Number, 0), cancellation), "Card.Visit.ReceiptNoted"),
            VisitVerbs.Request => (Plain(await support.RunAsync(actor, id, call[VisitFields.Text], cancellation)), "Card.Visit.Asked"),
            _ => throw new InvalidOperationException($"verb {call.Verb}"),
        };
        return await show.AfterAsync(call, id, step, notice, cancellation);
    }

    private static UnitId[] UnitsOf(CardCall call) =>
    [
        .. (call[VisitFields.Units] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? new UnitId(id) : default),
    ];

    private static Result Plain<T>(Result<T> result) => result.Error is { } error ? error : Result.Done;
}

/// <summary>Verb <c>visit.units</c>: the form in which headquarters names units.</summary>
internal sealed class NameUnits(ViewParts view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var form = await view.UnitsAsync(call.Actor.Id, VisitFields.VisitOf(call), cancellation);
        return form.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitPlanCards.Units(form.Value, texts));
    }
}

/// <summary>Verb <c>visit.remove</c>.</summary>
internal sealed class RemovePaper(AttachPaper papers, ViewVisit view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var taken = await papers.TakeOutAsync(call.Actor.Id, new PaperId(call.Id(VisitFields.Paper)), cancellation);
        if (taken.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var visit = await view.RunAsync(call.Actor.Id, taken.Value, cancellation);
        return visit.Refused(out refusal) ? texts.Refuse(refusal) : new CardReply.Show(VisitPlanCards.Papers(visit.Value, texts), texts["Card.Visit.PaperRemoved"]);
    }
}

/// <summary>Verbs <c>visit.upload</c> and <c>visit.paper</c> where the channel has no files: says where they are.</summary>
internal sealed class PapersElsewhere(Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(wording.For(call.Actor.Locale).Refuse(new FilesAreOnTheDesk()));
}
