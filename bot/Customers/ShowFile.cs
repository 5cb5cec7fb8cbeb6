using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Kind <c>file</c>, and the verbs that only show a file, a part or an entry of it, or a form of one.</summary>
internal sealed class ShowFile(ReadSheet read, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var sheet = await read.RunAsync(reader, new CustomerId(subject), null, null, cancellation);
        return sheet.Error is null ? FileCard.Write(sheet.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => ShowAsync(call, call.Verb, null, cancellation);

    /// <summary>The card of that verb, or why the reader does not see it.</summary>
    public async Task<CardReply> ShowAsync(CardCall call, string verb, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var part = verb == FileVerbs.Show ? null : call[FileFields.Part];
        var sheet = await read.RunAsync(call.Actor, FileParts.CustomerOf(call), ReadSheet.DayOf(call), part, cancellation);
        if (sheet.Refused(out var refusal))
        {
            return FileParts.Refuse(refusal, texts);
        }

        var card = part is null ? FileCard.Write(sheet.Value, texts) : Write(sheet.Value, part, verb, call, texts);
        return card is null ? texts.Refuse(new NothingThere()) : new CardReply.Show(card, notice);
    }

    private static Card? Write(OpenedFile sheet, string key, string verb, CardCall call, Texts texts)
    {
        if (sheet.File.Part(key) is not { } part)
        {
            return null;
        }

        var entry = sheet.Entry(part, new EntryId(call.Id(FileFields.Entry)));
        var mayFill = sheet.IsOpenToKeep && !part.Retired;
        return verb switch
        {
            FileVerbs.Part => PartCard.Write(sheet, part, call.Number(FileFields.Page, 1), texts),
            FileVerbs.Add when mayFill && part.Part.Many => EditCard.Write(sheet.Form(part, null), 1, texts),
            FileVerbs.Edit when mayFill && entry is not null => EditCard.Write(sheet.Form(part, entry), call.Number(FileFields.Page, 1), texts),
            FileVerbs.TakeOut when sheet.IsOpenToKeep && part.Part.Many && entry is not null => TakeOutCard.Write(sheet, part, entry, texts),
            _ when entry is not null => EntryCard.Write(sheet, part, entry, texts),
            _ => PartCard.Write(sheet, part, 1, texts),
        };
    }
}
