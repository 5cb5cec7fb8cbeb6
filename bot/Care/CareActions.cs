using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Care;

/// <summary>Kind and verb <c>care.map</c>.</summary>
internal sealed class ShowCareMap(ViewCare view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var map = await view.MapAsync(reader.Id, cancellation);
        return map.Error is null ? CareCard.Map(map.Value, 1, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var map = await view.MapAsync(call.Actor.Id, cancellation);
        return map.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(CareCard.Map(map.Value, call.Number(CareVerbs.Page, 1), texts));
    }
}

/// <summary>Kind <c>care.unit</c>, verbs <c>follower.show</c> and <c>liaison.show</c>.</summary>
internal sealed class ShowCare(ViewCare view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var care = await view.OneAsync(reader.Id, CareOf.UnitOf(new UnitId(subject)), cancellation);
        return care.Error is null ? CareCard.One(care.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, cancellation);

    /// <summary>The duty after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, Error? refusal, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return refusal is not null ? CareVerbs.Refuse(refusal, texts) : await AnswerAsync(call, texts[notice], cancellation);
    }

    private async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var care = await view.OneAsync(call.Actor.Id, CareVerbs.Of(call), cancellation);
        return care.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(CareCard.One(care.Value, texts), notice);
    }
}

/// <summary>Verbs <c>follower.name</c> and <c>liaison.name</c>.</summary>
internal sealed class NameByCard(NameCaretaker name, ShowCare show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        // '0' is the choice that the role decides; nothing chosen is an oversight.
        var (what, chosen) = (CareVerbs.Of(call), call.Id(CareVerbs.Person));
        var person = chosen == 0 && call[CareVerbs.Person] == "0" ? (PersonId?)null : new PersonId(chosen);
        var refusal = call[CareVerbs.Person] is null ? new CaretakerMissing()
            : (await name.RunAsync(call.Actor.Id, what, person, call.Number(CareVerbs.Version, 0), cancellation)).Error;
        return await show.AfterAsync(call, refusal, "Card.Care.Notice.Named", cancellation);
    }
}

/// <summary>Verbs <c>follower.standin</c> and <c>liaison.standin</c>.</summary>
internal sealed class StandInByCard(NameCareStandIn name, ShowCare show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AfterAsync(
        call,
        (await name.RunAsync(
            call.Actor.Id, CareVerbs.Of(call), new PersonId(call.Id(CareVerbs.StandInPerson)), CareVerbs.DayOf(call, CareVerbs.From), CareVerbs.DayOf(call, CareVerbs.Until),
            cancellation)).Error,
        "Card.Care.Notice.StandIn",
        cancellation);
}

/// <summary>Verb <c>care.back</c>.</summary>
internal sealed class EndStandInByCard(EndCareStandIn end, ShowCare show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => await show.AfterAsync(
        call, (await end.RunAsync(call.Actor.Id, new CareStandInId(call.Id(CareVerbs.StandIn)), cancellation)).Error, "Card.Care.Notice.Ended", cancellation);
}

/// <summary>Registers these cards.</summary>
public static class CareCardServices
{
    public static IServiceCollection AddCareCards(this IServiceCollection services) => services
        .AddCardSource<ShowCareMap>(CareCards.Map)
        .AddCardSource<ShowCare>(CareCards.Unit, filledIn: true)
        .AddCardAction<ShowCareMap>(CareVerbs.Map)
        .AddCardAction<ShowCare>(CareVerbs.Follower)
        .AddCardAction<ShowCare>(CareVerbs.Liaison)
        .AddCardAction<NameByCard>(CareVerbs.NameFollower)
        .AddCardAction<NameByCard>(CareVerbs.NameLiaison)
        .AddCardAction<StandInByCard>(CareVerbs.FollowerStandIn)
        .AddCardAction<StandInByCard>(CareVerbs.LiaisonStandIn)
        .AddCardAction<EndStandInByCard>(CareVerbs.Back);
}
