using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Reports;

/// <summary>What a person typed into a section's form, when it could not be saved.</summary>
/// <param name="By">Who saved meanwhile; empty when not known.</param>
internal sealed record SectionTyped(string Text, TextReaders Readers, bool Hidden, string By);

/// <summary>The form of one section: its figures, and the words beneath them.</summary>
internal static class SectionCard
{
    private const int RowsShown = 5;

    /// <param name="mine">What the person typed before somebody else's words were found; both are shown.</param>
    public static Card Write(ReportView report, SectionView section, Texts texts, SectionTyped? mine = null)
    {
        var words = FigureParts.Words(texts);
        var (name, number) = (words.Section(section.Key), words.Number(report.Month, 1));
        var id = (ReportFields.Section, Shown.Id(section.Id.Value));
        return CardDocument.Write($"{name} · {number}", name,
        [
            Shown.Heading(name),
            Shown.Note(number),
            .. mine is null ? [] : Conflict(section, mine, texts),
            .. FigureParts.Write(section.Figures, words, RowsShown),
            .. section.FiguresChanged ? Decide(section, words, id) : [],
            .. Form(report, section, texts, mine),
            .. Shown.Rows(
            [
                Buttons.Send(texts[mine is null ? "Card.Report.Save" : "Card.Report.SaveMine"], ReportVerbs.Save, id, (ReportFields.Version, Shown.Id(section.Version)), (ReportFields.Seen, section.Seen)),
                Buttons.Go(texts["Card.Report.BackToWork"], ReportVerbs.Show, (ReportFields.Report, Shown.Id(report.Id.Value))),
            ]),
        ]);
    }

    private static IEnumerable<Element> Conflict(SectionView section, SectionTyped mine, Texts texts) =>
    [
        Shown.Callout(texts.With("Card.Report.Conflict", ("By", Shown.Plain(mine.By))), ContainerStyle.Attention),
        new TextBlock(texts["Card.Report.Theirs"]) { Weight = TextWeight.Bolder },
        .. section.Text.Length == 0 ? [new TextBlock(texts["Card.Report.NoText"])] : FigureParts.Text(section.Text),
    ];

    private static IEnumerable<Element> Decide(SectionView section, ReportWording words, (string, string) id) =>
    [
        Shown.Callout(words.Texts[section.Newer is null ? "Card.Report.ChangedBeneath" : "Card.Report.ChangedSince"], ContainerStyle.Attention),
        .. section.Newer is { } newer ? FigureParts.Write(newer, words, RowsShown) : [],
        Shown.Row(
        [
            Buttons.Go(words.Texts[section.Newer is null ? "Card.Report.TextHolds" : "Card.Report.TakeNewer"], ReportVerbs.Figures, id, (ReportFields.Choice, ReportFields.Newer)),
            .. section.Newer is null ? [] : new[] { Buttons.Go(words.Texts["Card.Report.KeepFormer"], ReportVerbs.Figures, id, (ReportFields.Choice, ReportFields.Former)) },
        ]),
    ];

    private static IEnumerable<Element> Form(ReportView report, SectionView section, Texts texts, SectionTyped? mine)
    {
        yield return Shown.Section(texts["Card.Report.Words"]);
        yield return new TextInput
        {
            Id = ReportFields.Text,
            Label = texts[section.Key == ReportSection.Lead ? "Card.Report.LeadText" : "Card.Report.SectionText"],
            IsMultiline = true,
            MaxLength = ReportSection.LongestText,
            Value = mine?.Text ?? section.Text,
        };
        yield return new ChoiceInput(
            [.. Enum.GetValues<TextReaders>().Select(readers => new Choice(texts[$"Card.Report.Readers.{readers}"], readers.ToString()))])
        {
            Id = ReportFields.Readers,
            Label = texts["Card.Report.ReadersLabel"],
            Style = ChoiceStyle.Expanded,
            Value = (mine?.Readers ?? section.Readers).ToString(),
            Wrap = true,
        };
        if (section.Key == ReportSection.Lead)
        {
            yield break;
        }

        yield return new ChoiceInput([new Choice(texts["Card.Report.Shown"], "no"), new Choice(texts["Card.Report.HideIt"], "yes")])
        {
            Id = ReportFields.Hidden,
            Label = texts["Card.Report.ShownLabel"],
            Style = ChoiceStyle.Compact,
            Value = (mine?.Hidden ?? section.Hidden) ? "yes" : "no",
        };
        yield return new ChoiceInput([.. report.Sections.Where(each => each.Key != ReportSection.Lead).Select((_, place) => new Choice(texts.With("Card.Report.PlaceNo", ("Place", place + 1)), Shown.Id(place + 1)))])
        {
            Id = ReportFields.Place,
            Label = texts["Card.Report.PlaceLabel"],
            Style = ChoiceStyle.Compact,
            Value = Shown.Id(report.Sections.Where(each => each.Key != ReportSection.Lead).TakeWhile(each => each.Id != section.Id).Count() + 1),
        };
    }
}
