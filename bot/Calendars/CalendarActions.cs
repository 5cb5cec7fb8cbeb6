using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Calendars;

/// <summary>Kind <c>calendar</c> and verb <c>calendar.show</c>.</summary>
internal sealed class ShowCalendar(ViewCalendar view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var year = await view.RunAsync(reader.Id, (int)Math.Clamp(subject, 0, int.MaxValue), cancellation);
        return year.Error is null ? CalendarCard.Write(year.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, CalendarVerbs.YearOf(call), null, cancellation);

    /// <summary>The year after a step, or why the step was refused.</summary>
    public async Task<CardReply> AfterAsync(CardCall call, Result step, int? year, string notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return step.Refused(out var refusal) ? CalendarVerbs.Refuse(refusal, texts) : await AnswerAsync(call, year, texts[notice], cancellation);
    }

    public async Task<CardReply> AnswerAsync(CardCall call, int? asked, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var year = await view.RunAsync(call.Actor.Id, asked, cancellation);
        return year.Refused(out var refusal) ? CalendarVerbs.Refuse(refusal, texts) : new CardReply.Show(CalendarCard.Write(year.Value, texts), notice);
    }
}

/// <summary>Verb <c>calendar.set</c>.</summary>
internal sealed class SetDay(EditCalendar edit, ShowCalendar show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var day = CalendarVerbs.DayOf(call);
        return await show.AfterAsync(
            call, await edit.SetAsync(call.Actor.Id, day, CalendarVerbs.KindOf(call), call[CalendarVerbs.Name], cancellation), day?.Year, "Card.Calendar.Notice.Set", cancellation);
    }
}

/// <summary>Verb <c>calendar.remove</c>.</summary>
internal sealed class RemoveDay(EditCalendar edit, ShowCalendar show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var day = CalendarVerbs.DayOf(call);
        return await show.AfterAsync(call, await edit.RemoveAsync(call.Actor.Id, day, cancellation), day?.Year, "Card.Calendar.Notice.Removed", cancellation);
    }
}

/// <summary>Verb <c>calendar.complete</c>.</summary>
internal sealed class CompleteYear(EditCalendar edit, ShowCalendar show) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var year = CalendarVerbs.YearOf(call);
        return await show.AfterAsync(call, await edit.CompleteAsync(call.Actor.Id, year ?? 0, cancellation), year, "Card.Calendar.Notice.Completed", cancellation);
    }
}

/// <summary>Verbs <c>calendar.try</c> and <c>calendar.take</c>: a pasted plan, first tried out, then taken over.</summary>
internal sealed class PasteCalendar(ImportCalendar import, ShowCalendar show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var text = call[CalendarVerbs.Text] ?? "";
        var trial = call.Verb == CalendarVerbs.Try;
        var years = await import.PasteAsync(call.Actor.Id, text, trial, cancellation);
        return years.Refused(out var refusal) ? CalendarVerbs.Refuse(refusal, texts)
            : trial ? new CardReply.Show(CalendarCard.Trial(years.Value, text, texts))
            : await show.AnswerAsync(call, years.Value[0].Year, texts["Card.Calendar.Notice.Taken"], cancellation);
    }
}

/// <summary>Registers these cards.</summary>
public static class CalendarCardServices
{
    public static IServiceCollection AddCalendarCards(this IServiceCollection services) => services
        .AddCardSource<ShowCalendar>(CalendarCards.Year, filledIn: true)
        .AddCardAction<ShowCalendar>(CalendarVerbs.Show)
        .AddCardAction<SetDay>(CalendarVerbs.Set)
        .AddCardAction<RemoveDay>(CalendarVerbs.Remove)
        .AddCardAction<CompleteYear>(CalendarVerbs.Complete)
        .AddCardAction<PasteCalendar>(CalendarVerbs.Try)
        .AddCardAction<PasteCalendar>(CalendarVerbs.Take);
}
