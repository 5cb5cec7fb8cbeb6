using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs <c>file.create</c>, <c>file.save</c> and <c>file.settle</c>: a form of an entry, and the choice after a conflict (A07).</summary>
internal sealed class SaveForm(SaveFields save, AddEntry add, GuideBook guides, ReadSheet read, ShowFile show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Verb == FileVerbs.Settle && FormReading.Undecided(call) is { } open)
        {
            return new CardReply.Refuse("Customers.Undecided", texts["Card.Conflict.Undecided"], open);
        }

        var edits = FormReading.Edits(call);
        if (call.Verb == FileVerbs.Settle && edits.Count == 0)
        {
            return await NextAsync(call, EntryOf(call), texts["Card.Conflict.TheirsStand"], cancellation);
        }

        var written = await WriteAsync(call, edits, cancellation);
        return written.Error switch
        {
            null => await NextAsync(call, written.Value.Entry, Notice(written.Value, texts), cancellation),
            FieldChangedMeanwhile conflict => await SettleAsync(call, edits, conflict, texts, cancellation),
            var refusal => texts.Refuse(refusal, FormReading.PlaceOf(FileParts.FieldOf(refusal), call)),
        };
    }

    private Task<Result<FieldsWritten>> WriteAsync(CardCall call, IReadOnlyList<FieldEdit> edits, CancellationToken cancellation)
    {
        var (customer, part, source) = (FileParts.CustomerOf(call), call[FileFields.Part] ?? "", call[FileFields.Source] ?? "");
        return call.Verb == FileVerbs.Create
            ? add.RunAsync(call.Actor.Id, new AddEntryRequest(customer, part, edits, source), cancellation)
            : save.RunAsync(call.Actor.Id, new SaveFieldsRequest(customer, part, EntryOf(call), edits, source), cancellation);
    }

    /// <summary>What nobody else touched is saved; for the rest the person chooses between the two values.</summary>
    private async Task<CardReply> SettleAsync(
        CardCall call, IReadOnlyList<FieldEdit> edits, FieldChangedMeanwhile meanwhile, Texts texts, CancellationToken cancellation)
    {
        var both = meanwhile.Conflicts.Select(conflict => conflict.Field.Key).ToHashSet();
        var others = edits.Where(edit => !both.Contains(edit.Field)).ToList();
        var saved = 0;
        if (others.Count > 0)
        {
            var written = await WriteAsync(call, others, cancellation);
            if (written.Refused(out var refusal))
            {
                return FileParts.Refuse(refusal, texts);
            }

            saved = written.Value.Changed.Count;
        }

        var sheet = await read.RunAsync(call.Actor, FileParts.CustomerOf(call), null, null, cancellation);
        if (sheet.Refused(out var hidden))
        {
            return FileParts.Refuse(hidden, texts);
        }

        var part = sheet.Value.File.Part(call[FileFields.Part] ?? "")!;
        return new CardReply.Show(ConflictCard.Write(
            sheet.Value.Form(part, sheet.Value.Entry(part, EntryOf(call))), meanwhile.Conflicts,
            await read.NamesAsync(meanwhile.Conflicts.Select(conflict => conflict.TheirsBy), cancellation), saved, texts));
    }

    /// <summary>The next card of a long form, else the entry as it is now.</summary>
    private async Task<CardReply> NextAsync(CardCall call, EntryId entry, string notice, CancellationToken cancellation)
    {
        var inputs = new Dictionary<string, string>(call.Inputs) { [FileFields.Entry] = entry.Value.ToString(CultureInfo.InvariantCulture) };
        var page = call.Number(FileFields.Page, 0);
        if (page > 0 && await PagesAsync(call, cancellation) > page)
        {
            inputs[FileFields.Page] = (page + 1).ToString(CultureInfo.InvariantCulture);
            return await show.ShowAsync(call with { Inputs = inputs }, FileVerbs.Edit, notice, cancellation);
        }

        return await show.ShowAsync(call with { Inputs = inputs }, FileVerbs.Entry, notice, cancellation);
    }

    private async Task<int> PagesAsync(CardCall call, CancellationToken cancellation) =>
        (await guides.CurrentAsync(cancellation)).Part(call[FileFields.Part] ?? "") is { } part ? FieldInputs.Cards(part.Fields).Count : 1;

    private static EntryId EntryOf(CardCall call) =>
        call.Id(FileFields.Entry) is var id and not 0 ? new EntryId(id) : EntryId.OfPart(call[FileFields.Part] ?? "");

    private static string Notice(FieldsWritten written, Texts texts) => (written.Changed.Count, written.Kept.Count) switch
    {
        (0, 0) => texts["Card.File.NothingChanged"],
        (var changed, 0) => texts.With("Card.File.Saved", ("Count", changed)),
        (var changed, var kept) => texts.With("Card.File.SavedKept", ("Count", changed), ("Kept", kept)),
    };
}
