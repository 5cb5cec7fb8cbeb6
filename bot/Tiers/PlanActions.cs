using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Kind <c>plan</c> and verb <c>plan.show</c>.</summary>
internal sealed class ShowPlan(ViewPlan view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var plan = await view.RunAsync(reader.Id, new ServicePlanId(subject), cancellation);
        return plan.Error is null ? PlanCard.Write(plan.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, PlanFields.PlanOf(call), null, cancellation);

    /// <summary>The plan as it stands after an action.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, ServicePlanId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var plan = await view.RunAsync(call.Actor.Id, id, cancellation);
        return plan.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(PlanCard.Write(plan.Value, texts), notice);
    }
}

/// <summary>Verb <c>plan.list</c>, without a year the rated year that is being worked on: last year.</summary>
internal sealed class ListPlans(ViewPlan view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var year = Math.Clamp(call.Number(PlanFields.Year, GroupTime.DateOf(clock.GetUtcNow()).Year - 1), 2000, 2999);
        return new CardReply.Show(PlanListCard.Write(
            year, await view.ListAsync(call.Actor.Id, year, cancellation), call.Number(PlanFields.Page, 1), wording.For(call.Actor.Locale)));
    }
}

/// <summary>Verb <c>plan.start</c>.</summary>
internal sealed class BeginPlan(StartPlan start, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (PlanFields.Named<GasForm>(call[PlanFields.Form]) is not { } form)
        {
            return texts.Refuse(new NothingThere());
        }

        var started = await start.RunAsync(call.Actor.Id, new UnitId(call.Id(PlanFields.Unit)), call.Number(PlanFields.Year, 0), form, cancellation);
        return started.Refused(out var refusal) ? texts.Refuse(refusal) : await show.AnswerAsync(call, started.Value, null, cancellation);
    }
}

/// <summary>Verb <c>plan.area</c>: the form of an area.</summary>
internal sealed class ShowArea(ViewPlan view, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var plan = await view.RunAsync(call.Actor.Id, PlanFields.PlanOf(call), cancellation);
        return plan.Refused(out var refusal) ? texts.Refuse(refusal)
            : plan.Value.MayEdit && PlanFields.Named<BenefitArea>(call[PlanFields.Area]) is { } area
                ? new CardReply.Show(PlanAreaCard.Write(plan.Value, area, texts))
                : await show.AnswerAsync(call, plan.Value.Id, null, cancellation);
    }
}

/// <summary>Verb <c>plan.fill</c>: keeps an area in the draft and goes on to the next.</summary>
internal sealed class FillArea(EditPlan edit, ViewPlan view, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var plan = await view.RunAsync(call.Actor.Id, PlanFields.PlanOf(call), cancellation);
        if (plan.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        if (PlanFields.Named<BenefitArea>(call[PlanFields.Area]) is not { } area)
        {
            return texts.Refuse(new NothingThere());
        }

        var content = plan.Value.Content;
        var typed =
            from benefit in content.Benefits
            where benefit.Area == area
            from level in content.Levels
            let field = PlanFields.Input(benefit.Code, level.Level)
            select new TypedValue(field, level.Level, benefit.Code, call[field] is "-" ? null : call[field]);
        var filled = await edit.FillAsync(call.Actor.Id, plan.Value.Id, call.Number(PlanFields.Version, -1), [.. typed], cancellation);
        if (filled.Refused(out refusal))
        {
            return PlanFields.Refuse(refusal, texts);
        }

        var next = Enum.GetValues<BenefitArea>().Where(other => other > area && content.Benefits.Any(benefit => benefit.Area == other)).Cast<BenefitArea?>()
            .FirstOrDefault();
        var after = await view.RunAsync(call.Actor.Id, plan.Value.Id, cancellation);
        return next is { } following && after.Error is null
            ? new CardReply.Show(PlanAreaCard.Write(after.Value, following, texts), texts["Card.Plan.Saved"])
            : await show.AnswerAsync(call, plan.Value.Id, texts["Card.Plan.Saved"], cancellation);
    }
}

/// <summary>Verb <c>plan.renew</c>: takes over today's catalogue and levels.</summary>
internal sealed class RenewPlan(EditPlan edit, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var renewed = await edit.RenewAsync(call.Actor.Id, PlanFields.PlanOf(call), call.Number(PlanFields.Version, -1), cancellation);
        return renewed.Refused(out var refusal)
            ? texts.Refuse(refusal) : await show.AnswerAsync(call, PlanFields.PlanOf(call), texts["Card.Plan.Renewed"], cancellation);
    }
}

/// <summary>Verb <c>plan.cite</c>: keeps the policy in the draft.</summary>
internal sealed class CitePolicy(EditPlan edit, ShowPlan show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var date = DateOnly.TryParseExact(call[PlanPolicyCard.Date], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : (DateOnly?)null;
        var cited = await edit.CiteAsync(
            call.Actor.Id, PlanFields.PlanOf(call), call.Number(PlanFields.Version, -1), call[PlanPolicyCard.Title], call[PlanPolicyCard.Number], date, cancellation);
        return cited.Refused(out var refusal)
            ? PlanFields.Refuse(refusal, texts) : await show.AnswerAsync(call, PlanFields.PlanOf(call), texts["Card.Plan.Saved"], cancellation);
    }
}
