using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Kind <c>strategic</c> and verb <c>strategic.list</c>.</summary>
internal sealed class ShowStrategic(ViewStrategic view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var sheet = await view.OneAsync(reader.Id, new StrategicListId(subject), cancellation);
        return sheet.Error is null ? StrategicListCard.Write(sheet.Value, 1, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => ShowAsync(call, null, cancellation);

    public async Task<CardReply> ShowAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var sheet = await view.NowAsync(call.Actor.Id, cancellation);
        return sheet.Refused(out var refusal)
            ? SpecialParts.Refuse(refusal, texts)
            : new CardReply.Show(StrategicListCard.Write(sheet.Value, call.Number(SpecialParts.Page, 1), texts), notice);
    }
}

/// <summary>Verbs <c>strategic.candidates</c> and <c>strategic.candidate</c>.</summary>
internal sealed class ShowStrategicCandidates(ViewStrategic view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var rows = await view.CandidatesAsync(call.Actor.Id, cancellation);
        if (rows.Refused(out var refusal))
        {
            return SpecialParts.Refuse(refusal, texts);
        }

        if (call.Verb == StrategicVerbs.Candidates)
        {
            return new CardReply.Show(StrategicCandidatesCard.Write(rows.Value, call.Number(SpecialParts.Page, 1), texts));
        }

        var subject = new SubjectId(call.Id(SpecialParts.Subject));
        return Array.Find(rows.Value, row => row.Subject == subject) is { } found
            ? new CardReply.Show(StrategicCandidateCard.Write(found, await view.MayProposeAsync(call.Actor.Id, cancellation), texts))
            : texts.Refuse(new NothingThere());
    }
}

/// <summary>Every verb that changes the recommendation and then shows it.</summary>
internal sealed class ChangeStrategic(RecommendStrategic recommend, ShowStrategic show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (actor, subject) = (call.Actor.Id, new SubjectId(call.Id(SpecialParts.Subject)));
        var done = call.Verb switch
        {
            StrategicVerbs.Add => await recommend.AddAsync(actor, subject, call[SpecialParts.Words], cancellation),
            StrategicVerbs.Remove => await recommend.RemoveAsync(actor, subject, cancellation),
            StrategicVerbs.Propose => await recommend.ProposeAsync(actor, cancellation),
            StrategicVerbs.Adjust => await recommend.AdjustAsync(actor, call[SpecialParts.Reason], cancellation),
            _ => throw new InvalidOperationException($"verb {call.Verb}"),
        };
        return done.Refused(out var refusal)
            ? SpecialParts.Refuse(refusal, texts)
            : await show.ShowAsync(call, call.Verb == StrategicVerbs.Propose ? texts["Card.Strategic.Proposed"] : null, cancellation);
    }
}
