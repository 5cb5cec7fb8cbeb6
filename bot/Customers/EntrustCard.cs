using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>档案专人 Verbs <c>file.keeper</c> and <c>file.entrust</c>: who looks after the file (002 §5.2).</summary>
internal sealed class ChooseKeeper(EntrustFile entrust, ReadSheet read, ShowFile show, IAccess access, IDirectory directory, Wording wording) : ICardAction
{
    /// <summary>People to choose from; more than any unit has keepers.</summary>
    private const int Most = 100;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call.Verb == FileVerbs.Entrust)
        {
            var done = await entrust.RunAsync(call.Actor.Id, FileParts.CustomerOf(call), new PersonId(call.Id(FileFields.Person)), cancellation);
            return done.Refused(out var refused)
                ? texts.Refuse(refused, refused is KeeperMayNotKeep ? FileFields.Person : null)
                : await show.ShowAsync(call, FileVerbs.Show, texts["Card.Keeper.Saved"], cancellation);
        }

        var sheet = await read.RunAsync(call.Actor, FileParts.CustomerOf(call), null, null, cancellation);
        if (sheet.Refused(out var refusal))
        {
            return FileParts.Refuse(refusal, texts);
        }

        return sheet.Value.MayKeep
            ? new CardReply.Show(Write(sheet.Value, await PeopleAsync(sheet.Value.File.Customer.Unit, cancellation), texts))
            : texts.Refuse(new ActionNotAllowed());
    }

    internal static Card Write(OpenedFile sheet, IReadOnlyList<PersonCard> people, Texts texts)
    {
        var title = texts["Card.Customer.Keeper"];
        return CardDocument.Write($"{title} · {Shown.Plain(sheet.File.Customer.Name)}", title,
        [
            .. FileFrame.Top(title, sheet, texts),
            new TextBlock(texts["Card.Keeper.What"]),
            new ChoiceInput([.. people.Select(person => new Choice(texts.With("Card.Keeper.Person", ("Name", Shown.Plain(person.Name)), ("Position", Shown.Plain(person.Position))), Shown.Id(person.Id.Value)))])
            {
                Id = FileFields.Person,
                Label = title,
                Style = ChoiceStyle.Compact,
                Value = sheet.File.Keeper is { } keeper && people.Any(person => person.Id == keeper) ? Shown.Id(keeper.Value) : null,
                IsRequired = true,
                ErrorMessage = texts["Card.Keeper.Wrong"],
            },
            Shown.Row(
                Buttons.Send(texts["Card.File.Save"], FileVerbs.Entrust, FileParts.Of(sheet.Customer)),
                Buttons.Go(texts["Card.File.Leave"], FileVerbs.Show, FileParts.Of(sheet.Customer))),
        ]);
    }

    private async Task<IReadOnlyList<PersonCard>> PeopleAsync(UnitId unit, CancellationToken cancellation)
    {
        var keepers = (await access.PeopleAsync(GradingAction.KeepFile, unit, cancellation)).ToHashSet();
        return [.. (await directory.PeopleAsync(cancellation)).Where(person => keepers.Contains(person.Id)).OrderBy(person => person.Name, StringComparer.Ordinal).Take(Most)];
    }
}
