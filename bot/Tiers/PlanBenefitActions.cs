using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Verb <c>benefit.list</c>.</summary>
internal sealed class ListBenefits(BenefitBook book, PlanGround ground, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var mayChange = await ground.MayProposeAsync(call.Actor.Id, await ground.HeadquartersAsync(cancellation), cancellation);
        return new CardReply.Show(PlanBenefitCards.List(await book.NowAsync(cancellation), mayChange, wording.For(call.Actor.Locale)), notice);
    }
}

/// <summary>Verbs <c>benefit.new</c> and <c>benefit.retiring</c>: the forms of headquarters.</summary>
internal sealed class ShowBenefitForm(BenefitBook book, PlanGround ground, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var allowed = await ground.DemandProposalAsync(call.Actor.Id, await ground.HeadquartersAsync(cancellation), cancellation);
        return allowed.Refused(out var refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(call.Verb == PlanVerbs.NewBenefit ? PlanBenefitCards.New(texts) : PlanBenefitCards.Retire(await book.NowAsync(cancellation), texts));
    }
}

/// <summary>Verb <c>benefit.add</c>.</summary>
internal sealed class AddBenefit(ChangeBenefits change, ListBenefits list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (PlanFields.Named<BenefitArea>(call[PlanFields.Area]) is not { } area
            || PlanFields.Named<BenefitDirection>(call[PlanBenefitCards.Direction]) is not { } direction)
        {
            return texts.Refuse(new NothingThere());
        }

        var added = await change.AddAsync(
            call.Actor.Id,
            new NewBenefit(
                call[PlanFields.Code] ?? "", area, direction, call[PlanBenefitCards.Name] ?? "", call[PlanBenefitCards.EnglishName] ?? "",
                call[PlanBenefitCards.Unit] ?? "", Lines(call[PlanBenefitCards.Choices]), Lines(call[PlanBenefitCards.EnglishChoices])),
            cancellation);
        return added.Refused(out var refusal)
            ? PlanFields.Refuse(refusal, texts)
            : await list.AnswerAsync(call, texts.With("Card.Benefit.Changed", ("Version", added.Value)), cancellation);
    }

    private static string[] Lines(string? text) =>
        text?.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>Verb <c>benefit.retire</c>.</summary>
internal sealed class RetireBenefit(ChangeBenefits change, ListBenefits list, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var retired = await change.RetireAsync(call.Actor.Id, call[PlanFields.Code] ?? "", call[PlanFields.Reason], cancellation);
        return retired.Refused(out var refusal)
            ? PlanFields.Refuse(refusal, texts)
            : await list.AnswerAsync(call, texts.With("Card.Benefit.Changed", ("Version", retired.Value)), cancellation);
    }
}
