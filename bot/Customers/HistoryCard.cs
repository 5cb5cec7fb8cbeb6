using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>修改记录 Every change of a file or of one part of it, newest first (A07).</summary>
internal static class HistoryCard
{
    public const int PageSize = 10;

    /// <param name="part">Key of the part to which the card is held, or null.</param>
    public static Card Write(CustomerCard customer, string? part, FileHistory history, IReadOnlyDictionary<PersonId, string> names, int page, Texts texts)
    {
        var title = texts["Card.File.History"];
        (string, string)[] data = part is null ? [FileParts.Of(customer.Id)] : [FileParts.Of(customer.Id), (FileFields.Part, part)];
        return CardDocument.Write($"{title} · {Shown.Plain(customer.Name)}", title,
        [
            .. FileParts.Top(title, texts.With("Card.Months.Below", ("Name", Shown.Plain(customer.Name)), ("Code", Shown.Plain(customer.Code)))),
            .. history.Lines.Count == 0 ? [new TextBlock(texts["Card.History.None"])] : Array.Empty<Element>(),
            .. history.Lines.SelectMany(line => Line(line, names, texts)),
            .. FileParts.Pager(page, history.HasMore ? page + 1 : page, FileVerbs.History, data, texts),
            Shown.Row(part is null
                ? Buttons.Go(texts["Card.File.Back"], FileVerbs.Show, FileParts.Of(customer.Id))
                : Buttons.Go(texts["Card.File.BackToPart"], FileVerbs.Part, data)),
        ]);
    }

    private static IEnumerable<Element> Line(HistoryLine line, IReadOnlyDictionary<PersonId, string> names, Texts texts)
    {
        yield return new TextBlock(About(line, texts)) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        yield return new TextBlock(What(line, texts)) { Spacing = Spacing.Small };
        var by = texts.With("Card.Conflict.ByLine", ("By", Shown.Plain(names.GetValueOrDefault(line.By, ""))), ("At", line.AtUtc));
        var source = line.Source.Length == 0 ? "" : " · " + texts.With("Card.History.Source", ("Source", FileParts.Said(line.Source, 60)));
        var reason = line.Reason.Length == 0 ? "" : " · " + texts.With("Card.History.Reason", ("Reason", FileParts.Said(line.Reason)));
        yield return Shown.Note(by + source + reason);
    }

    /// <summary>'购销合同 · 年合同量（万方）', or the month and its figure.</summary>
    private static string About(HistoryLine line, Texts texts) => line.Kind == HistoryKind.Month
        ? texts.With("Card.History.Month", ("Month", line.Month), ("Figure", line.Figure))
        : string.Join(" · ", new[] { line.Part?.Name.In(texts.Locale), line.Field is { } field ? FieldInputs.Name(field, texts) : null }.OfType<string>().Select(Shown.Plain));

    private static string What(HistoryLine line, Texts texts) => line.Kind switch
    {
        HistoryKind.Removal => texts["Card.History.Removed"],
        HistoryKind.Field when line.Field is { } field => texts.With(
            "Card.History.Change", ("Before", FieldInputs.Words(field, line.Before, texts)), ("After", FieldInputs.Words(field, line.After, texts))),
        _ => texts.With("Card.History.Change", ("Before", Said(line.Before, texts)), ("After", Said(line.After, texts))),
    };

    private static string Said(string text, Texts texts) => text.Length == 0 ? texts["Card.File.Empty"] : FileParts.Said(text);
}

/// <summary>Verb <c>file.history</c>.</summary>
internal sealed class ShowHistory(ReadHistory read, ReadSheet people, ICustomers customers, Wording wording) : ICardAction
{
    /// <summary>So far back a card can be turned; the whole history is on the desk and in the export.</summary>
    private const int MostPages = 500;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (customer, part, page) = (FileParts.CustomerOf(call), call[FileFields.Part], Math.Clamp(call.Number(FileFields.Page, 1), 1, MostPages));
        var history = await read.RunAsync(
            call.Actor.Id, customer, part, (page - 1) * HistoryCard.PageSize, HistoryCard.PageSize, ReadingPurpose.Enquiry, cancellation);
        return history.Refused(out var refusal)
            ? FileParts.Refuse(refusal, texts)
            : new CardReply.Show(HistoryCard.Write(
                (await customers.OfAsync([customer], cancellation))[0], part, history.Value,
                await people.NamesAsync(history.Value.Lines.Select(line => line.By), cancellation), page, texts));
    }
}
