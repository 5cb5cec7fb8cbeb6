using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using Figures = TeamsGrading.Core.Customers.Months.MonthFigures;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs <c>file.months</c> and <c>file.month</c>: the months of a year, and the form of one.</summary>
internal sealed class ShowMonths(ReadMonths read, ICustomers customers, IAccess access, Wording wording, TimeProvider clock) : ICardAction
{
    private const int Year = 12;

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        call.Verb == FileVerbs.Month && MonthReading.MonthOf(call) is { } month ? FormAsync(call, month, cancellation) : ListAsync(call, null, cancellation);

    /// <summary>The months of the year that the card asks for.</summary>
    public async Task<CardReply> ListAsync(CardCall call, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var page = Math.Clamp(call.Number(FileFields.Page, 1), 1, MonthsCard.Pages);
        var running = Month.Of(GroupTime.DateOf(clock.GetUtcNow()));
        var last = running.AddMonths(-1 - (Year * (page - 1)));
        var (customer, mayKeep) = (FileParts.CustomerOf(call), await MayKeepAsync(call, cancellation));
        var seen = await read.RunAsync(
            call.Actor.Id, customer, last.AddMonths(1 - Year), page == 1 ? running : last, null, mayKeep ? ReadingPurpose.Upkeep : ReadingPurpose.Enquiry, "", cancellation);
        if (seen.Refused(out var refusal))
        {
            return FileParts.Refuse(refusal, texts);
        }

        var views = seen.Value.ToDictionary(view => view.Month);
        var months = Enumerable.Range(0, Year).Select(back => last.AddMonths(-back)).ToList();
        if (page == 1 && views.ContainsKey(running))
        {
            months.Insert(0, running);
        }

        var card = (await customers.OfAsync([customer], cancellation))[0];
        return new CardReply.Show(MonthsCard.Write(card, [.. months.Select(month => (month, views.GetValueOrDefault(month)))], mayKeep, page, texts), notice);
    }

    private async Task<CardReply> FormAsync(CardCall call, Month month, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var customer = FileParts.CustomerOf(call);
        var seen = await read.RunAsync(call.Actor.Id, customer, month, month, null, ReadingPurpose.Upkeep, "", cancellation);
        if (seen.Refused(out var refusal))
        {
            return FileParts.Refuse(refusal, texts);
        }

        if (!await MayKeepAsync(call, cancellation))
        {
            return texts.Refuse(new ActionNotAllowed());
        }

        var stored = seen.Value.Count == 0 ? null : seen.Value[0];
        var figures = Figures.All.ToDictionary(figure => figure, figure => stored is null ? ("", "") : Both(Figures.Write(Figures.Of(stored.Figures, figure))));
        var card = (await customers.OfAsync([customer], cancellation))[0];
        return new CardReply.Show(MonthCard.Write(new MonthForm(card, month, figures, [], [], new Dictionary<PersonId, string>(), ""), texts));
    }

    private static (string, string) Both(string text) => (text, text);

    private async Task<bool> MayKeepAsync(CardCall call, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(call.Actor.Id, GradingAction.KeepFile, cancellation);
        return units.Count > 0 && await customers.OfAsync([FileParts.CustomerOf(call)], cancellation) is [var card] && units.Contains(card.Unit);
    }
}

/// <summary>Verb <c>file.record</c>: saves a month; asks for a reason where figures look wrong, and for a choice where somebody else saved others (A05, A07).</summary>
internal sealed class SaveMonth(RecordMonth record, ShowMonths months, ReadSheet people, ICustomers customers, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (MonthReading.MonthOf(call) is not { } month)
        {
            return texts.Refuse(new NothingThere());
        }

        if (MonthReading.Undecided(call) is { } open)
        {
            return new CardReply.Refuse("Customers.Undecided", texts["Card.Conflict.Undecided"], open);
        }

        var (source, reason) = (call[FileFields.Source] ?? "", call[FileFields.Reason] ?? "");
        var edits = MonthReading.Edits(call);
        var done = await record.RunAsync(
            call.Actor.Id, new RecordMonthRequest(FileParts.CustomerOf(call), month, edits, source, call[FileFields.Sure] ?? "", reason), cancellation);
        return done.Error switch
        {
            null => await months.ListAsync(call, texts.With(done.Value.Changed.Count == 0 ? "Card.File.NothingChanged" : "Card.Month.Saved", ("Month", month)), cancellation),
            MonthLooksWrong wrong when call[FileFields.Sure] != wrong.Mark => await AgainAsync(call, month, edits, wrong.Doubts, [], source, texts, cancellation),
            MonthStandsOtherwise other => await AgainAsync(call, month, edits, [], other.Conflicts, source, texts, cancellation),
            var refusal => texts.Refuse(refusal, MonthReading.PlaceOf(FileParts.FieldOf(refusal))),
        };
    }

    /// <summary>The same form with what was typed, and what has to be answered.</summary>
    private async Task<CardReply> AgainAsync(
        CardCall call, Month month, IReadOnlyList<FigureEdit> edits, IReadOnlyList<FigureDoubt> doubts, IReadOnlyList<FigureConflict> conflicts, string source, Texts texts,
        CancellationToken cancellation)
    {
        var figures = edits.ToDictionary(edit => edit.Figure, edit => (
            edit.Text ?? "", conflicts.FirstOrDefault(conflict => conflict.Figure == edit.Figure)?.Theirs ?? edit.Seen ?? ""));
        var card = (await customers.OfAsync([FileParts.CustomerOf(call)], cancellation))[0];
        var names = await people.NamesAsync(conflicts.Select(conflict => conflict.By).OfType<PersonId>(), cancellation);
        return new CardReply.Show(MonthCard.Write(new MonthForm(card, month, figures, doubts, conflicts, names, source), texts));
    }
}
