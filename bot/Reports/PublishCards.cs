using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Reports;

/// <summary>The confirmation before publishing, and the distribution list.</summary>
internal static class PublishCards
{
    private const int MostLines = 20;
    private const int MostNames = 12;
    private const int MostUnits = 200;

    public static Card Confirm(PublishPlan plan, Texts texts)
    {
        var report = plan.Report;
        var words = FigureParts.Words(texts);
        var edition = report.Editions + 1;
        var title = texts[edition == 1 ? "Card.Report.PublishTitle" : "Card.Report.PublishCorrection"];
        var shown = report.Sections.Where(section => !section.Hidden && (section.Text.Length > 0 || section.Figures.Count > 0)).ToList();
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Callout(texts.With("Card.Report.PublishAsk", ("Number", words.Number(report.Month, edition)), ("Count", plan.Recipients)), ContainerStyle.Warning),
            new FactSet(
            [
                new Fact(texts["Card.Report.Sections"], string.Join(texts["Card.Comma"], shown.Select(section => words.Section(section.Key)))),
                .. plan.Changed.Count == 0 ? [] : new[] { new Fact(texts["Card.Report.ChangedSections"], string.Join(texts["Card.Comma"], plan.Changed.Select(words.Section))) },
            ]),
            new TextBlock(texts["Card.Report.PublishFrozen"]),
            .. edition == 1 ? [] : new Element[]
            {
                new TextInput
                {
                    Id = ReportFields.Text,
                    Label = texts["Card.Report.ChangesLabel"],
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = texts["Card.Report.ChangesMissing"],
                    MaxLength = ReportEdition.LongestChanges,
                },
            },
            .. Shown.Rows(
            [
                Buttons.Send(texts.With("Card.Report.PublishNow", ("Count", plan.Recipients)), ReportVerbs.Confirm, (ReportFields.Report, Shown.Id(report.Id.Value)), (ReportFields.Version, Shown.Id(report.Version))),
                Buttons.Go(texts["Card.Report.BackToWork"], ReportVerbs.Show, (ReportFields.Report, Shown.Id(report.Id.Value))),
            ]),
        ]);
    }

    public static Card Distribution(DistributionList list, Texts texts)
    {
        var title = texts["Card.Report.DistributionTitle"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            list.Recipients.Count == 0
                ? Shown.Callout(texts["Card.Report.NobodyYet"], ContainerStyle.Attention)
                : new TextBlock(texts.With("Card.Report.ReachesCount", ("Count", list.Recipients.Count))),
            .. list.Lines.Take(MostLines).Select(line => Line(line, texts)),
            .. list.Lines.Count > MostLines ? [Shown.Note(texts.With("Card.Report.MoreRows", ("Count", list.Lines.Count - MostLines)))] : Array.Empty<Element>(),
            Shown.Section(texts["Card.Report.AddRole"]),
            new ChoiceInput([.. list.Roles.Select(role => new Choice(texts[$"Enum.Role.{role}"], role))])
            {
                Id = ReportFields.Role,
                Label = texts["Card.Report.Role"],
                Style = ChoiceStyle.Compact,
                Placeholder = texts["Card.Report.Choose"],
            },
            new ChoiceInput([new Choice(texts["Card.Report.AllUnits"], "all"), .. list.Units.Take(MostUnits).Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
            {
                Id = ReportFields.Unit,
                Label = texts["Card.Report.InUnit"],
                Style = ChoiceStyle.Compact,
                Value = "all",
            },
            new TextInput { Id = ReportFields.Name, Label = texts["Card.Report.OrPerson"], Placeholder = texts["Card.Report.PersonHint"], MaxLength = 60 },
            .. Shown.Rows(
            [
                Buttons.Send(texts["Card.Report.Add"], ReportVerbs.Include),
                Buttons.Go(texts["Card.Report.ToList"], ReportVerbs.List),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static ColumnSet Line(DistributionView line, Texts texts)
    {
        var name = line.Person is { } person ? Shown.Plain(person)
            : texts.With("Card.Report.RoleIn", ("Role", texts[$"Enum.Role.{line.Role}"]), ("Unit", line.Unit is { } unit ? Shown.Plain(unit) : texts["Card.Report.AllUnits"]));
        var people = line.People.Take(MostNames).Select(each => Shown.Plain(each.Name)).ToList();
        return new ColumnSet(
        [
            new Column("stretch",
            [
                new TextBlock(name) { Weight = TextWeight.Bolder },
                new TextBlock(people.Count == 0 ? texts["Card.Report.ReachesNobody"]
                    : texts.With(line.People.Count > MostNames ? "Card.Report.ReachesMore" : "Card.Report.Reaches", ("People", people), ("Count", line.People.Count)))
                { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            ])
            { VerticalContentAlignment = VerticalContentAlignment.Center },
            new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Report.TakeOff"], ReportVerbs.Exclude, (ReportFields.Line, Shown.Id(line.Id.Value)))])])
            {
                VerticalContentAlignment = VerticalContentAlignment.Center,
            },
        ])
        { Separator = true, Spacing = Spacing.Medium };
    }
}
