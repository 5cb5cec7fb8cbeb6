using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Kind <c>right.request</c> and verb <c>right.show</c>.</summary>
internal sealed class ShowRight(ViewRights view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var seen = await view.OneAsync(reader.Id, new FileRightId(subject), cancellation);
        return seen.Refused(out _) ? null : RightCard.Write(seen.Value, wording.For(reader.Locale));
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, RightFields.RightOf(call), notice: null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, FileRightId right, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await view.OneAsync(call.Actor.Id, right, cancellation);
        return seen.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(RightCard.Write(seen.Value, texts), notice);
    }
}

/// <summary>Verb <c>right.list</c>.</summary>
internal sealed class ListRights(ViewRights view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => new CardReply.Show(RightListCard.Write(
        await view.PageAsync(call.Actor.Id, call.Number(RightFields.Page, 1), cancellation), wording.For(call.Actor.Locale)));
}

/// <summary>Verb <c>right.new</c>.</summary>
internal sealed class BeginRight(IAccess access, IDirectory directory, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var reach = await access.UnitsAsync(call.Actor.Id, GradingAction.RequestAccess, cancellation);
        if (reach.Count == 0)
        {
            return new CardReply.Show(PlainCard.Write(texts, texts["Card.RightForm.Title"], texts["Card.RightForm.NoUnit"]));
        }

        var units = (await directory.UnitsAsync(cancellation)).Where(unit => reach.Contains(unit.Id)).OrderBy(unit => unit.Id != call.Actor.Unit).ToList();
        var colleagues = (await directory.PeopleAsync(cancellation)).Where(person => reach.Contains(person.Unit)).ToList();
        return new CardReply.Show(RightFormCard.Write(units, colleagues, GroupTime.DateOf(clock.GetUtcNow()), texts));
    }
}

/// <summary>Verb <c>right.ask</c>.</summary>
internal sealed class AskForRight(RequestRight request, ShowRight show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var asked = await request.RunAsync(
            new RightRequest(
                call.Actor.Id, new UnitId(call.Id(RightFields.Unit)), call[RightFields.Person] is null ? null : new PersonId(call.Id(RightFields.Person)),
                call[RightFields.Number], RightFields.ActionOf(call), RightFields.Day(call, RightFields.From), RightFields.Day(call, RightFields.Until),
                call[RightFields.Reason]),
            cancellation);
        return asked.Refused(out var refusal)
            ? RightFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, asked.Value, texts["Card.Right.Notice.Asked"], cancellation);
    }
}

/// <summary>Verb <c>right.open</c>.</summary>
internal sealed class OpenAskedRight(DecideRight decide, ShowRight show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var done = await decide.OpenAsync(call.Actor.Id, RightFields.RightOf(call), cancellation);
        return done.Refused(out var refusal)
            ? RightFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, done.Value, texts["Card.Right.Notice.Opened"], cancellation);
    }
}

/// <summary>Verb <c>right.decline</c>.</summary>
internal sealed class DeclineRight(DecideRight decide, ShowRight show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var done = await decide.DeclineAsync(call.Actor.Id, RightFields.RightOf(call), call[RightFields.Reason], cancellation);
        return done.Refused(out var refusal)
            ? RightFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, done.Value, texts["Card.Right.Notice.Declined"], cancellation);
    }
}

/// <summary>Verb <c>right.close</c>.</summary>
internal sealed class CloseOpenRight(CloseRight close, ShowRight show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var done = await close.RunAsync(call.Actor.Id, RightFields.RightOf(call), call[RightFields.Reason], cancellation);
        return done.Refused(out var refusal)
            ? RightFields.Refuse(texts, refusal)
            : await show.AnswerAsync(call, done.Value, texts["Card.Right.Notice.Closed"], cancellation);
    }
}

/// <summary>Verb <c>right.seen</c>.</summary>
internal sealed class NoteRight(SeeRight see, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await see.RunAsync(call.Actor.Id, RightFields.RightOf(call), cancellation);
        return seen.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(RightCard.Write(seen.Value, texts));
    }
}
