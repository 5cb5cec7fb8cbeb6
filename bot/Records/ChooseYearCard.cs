using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Records;

/// <summary>年度档案 For the inspector: whose year is wanted.</summary>
internal static class ChooseYearCard
{
    public static Card Write(IReadOnlyList<UnitCard> units, int lastYear, Texts texts)
    {
        var title = texts["Card.YearPack.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.YearPack.What"]),
            new ChoiceInput([.. units.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
            {
                Id = RecordsVerbs.Unit,
                Label = texts["Card.YearPack.Unit"],
                IsRequired = true,
                ErrorMessage = texts["Card.YearPack.UnitMissing"],
                Value = units.Count == 1 ? Shown.Id(units[0].Id.Value) : null,
            },
            new ChoiceInput([.. Enumerable.Range(0, 5).Select(back => new Choice(Shown.Id(lastYear - back), Shown.Id(lastYear - back)))])
            {
                Id = RecordsVerbs.Year,
                Label = texts["Card.YearPack.Year"],
                IsRequired = true,
                ErrorMessage = texts["Card.YearPack.YearMissing"],
                Value = Shown.Id(lastYear - 1),
            },
            Shown.Row(Buttons.Send(texts["Card.YearPack.Prepare"], RecordsVerbs.Prepare)),
            Shown.Note(texts["Card.YearPack.Recorded"]),
        ]);
    }
}
