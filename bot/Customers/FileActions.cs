using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Upkeep;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verb <c>file.open</c>: opens the file and shows it.</summary>
internal sealed class OpenCustomerFile(OpenFile open, ShowFile show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var opened = await open.RunAsync(call.Actor.Id, FileParts.CustomerOf(call), null, cancellation);
        return opened.Refused(out var refusal)
            ? FileParts.Refuse(refusal, texts)
            : await show.ShowAsync(call, FileVerbs.Show, texts["Card.File.Opened"], cancellation);
    }
}

/// <summary>确认无变化 Verb <c>file.confirm</c>: every section of the file still holds; one click (002 §6.2.1, A05).</summary>
internal sealed class ConfirmFile(ConfirmUnchanged confirm, ShowFile show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var confirmed = await confirm.RunAsync(call.Actor.Id, FileParts.CustomerOf(call), part: null, cancellation);
        return confirmed.Refused(out var refusal)
            ? FileParts.Refuse(refusal, texts)
            : await show.ShowAsync(
                call, FileVerbs.Show,
                texts.With("Card.Upkeep.Confirmed", ("Customer", Shown.Plain(confirmed.Value.Customer)), ("Day", confirmed.Value.Again)), cancellation);
    }
}

/// <summary>Verb <c>file.remove</c>: takes an entry out and shows the rest.</summary>
internal sealed class TakeOutEntry(RemoveEntry remove, ShowFile show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var removed = await remove.RunAsync(call.Actor.Id, FileParts.CustomerOf(call), new EntryId(call.Id(FileFields.Entry)), call[FileFields.Reason], cancellation);
        return removed.Refused(out var refusal)
            ? FileParts.Refuse(refusal, texts)
            : await show.ShowAsync(call, FileVerbs.Part, texts["Card.File.TakenOut"], cancellation);
    }
}

/// <summary>历史档案 Verb <c>file.asof</c>: asks for a day, then shows the file as it was at its end.</summary>
internal sealed class ShowFileAsItWas(ShowFile show, ReadSheet read, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        if (ReadSheet.DayOf(call) is not null)
        {
            return await show.ShowAsync(call, FileVerbs.Show, null, cancellation);
        }

        var texts = wording.For(call.Actor.Locale);
        var sheet = await read.RunAsync(call.Actor, FileParts.CustomerOf(call), null, null, cancellation);
        return sheet.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(Ask(sheet.Value, texts));
    }

    internal Card Ask(OpenedFile sheet, Texts texts)
    {
        var title = texts["Card.File.AsOf"];
        return CardDocument.Write($"{title} · {Shown.Plain(sheet.File.Customer.Name)}", title,
        [
            .. FileFrame.Top(title, sheet, texts),
            new TextBlock(texts.With("Card.File.AsOfHint", ("Opened", sheet.File.OpenedUtc))),
            new DateInput
            {
                Id = FileFields.Day,
                Label = texts["Card.File.Day"],
                Value = Format.Day(DateOnly.FromDateTime(Format.Local(clock.GetUtcNow().UtcDateTime)).AddDays(-1)),
                Min = Format.Day(DateOnly.FromDateTime(Format.Local(sheet.File.OpenedUtc))),
                IsRequired = true,
                ErrorMessage = texts["Card.File.Day.Wrong"],
            },
            Shown.Row(
                Buttons.Send(texts["Card.List.Show"], FileVerbs.AsOf, FileParts.Of(sheet.Customer)),
                Buttons.Go(texts["Card.File.Back"], FileVerbs.Show, FileParts.Of(sheet.Customer))),
        ]);
    }
}
