using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>本单位客户 Who of a unit was invited and whether they answered; links are made here.</summary>
internal static class SurveyUnitCard
{
    public static Card Write(SurveyUnitView view, Texts texts)
    {
        var title = texts["Card.Survey.UnitTitle"];
        var name = SurveyElements.Say(view.Title, texts);
        var open = view.Lines.Where(line => !line.Answered).ToList();
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. SurveyElements.Top(name, texts.With("Card.Survey.UnitBelow", ("Unit", Shown.Plain(view.Unit)), ("Until", view.Until))),
            new TextBlock(SurveyElements.Turnout(view.Answered, view.Invited, texts)) { Weight = TextWeight.Bolder },
            .. view.MayHandOut ? [Shown.Note(texts["Card.Survey.UnitHow"])] : Array.Empty<Element>(),
            .. view.Lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Survey.NoCustomers"])] : view.Lines.Select(line => Line(view, line, texts)),
            .. SurveyElements.Pager(view.Page, view.Pages, SurveyVerbs.Unit, SurveyElements.Data(view.Id), texts),
            .. !view.MayHandOut || open.Count < 2 ? [] : new Element[]
            {
                Shown.Row(Buttons.Go(
                    texts["Card.Survey.MakeAll"], SurveyVerbs.Link, SurveyElements.Data(view.Id), (SurveyFields.Invitations, string.Join(',', open.Select(line => Shown.Id(line.Id.Value)))))),
            },
            Shown.Row(
            [
                .. view.State is SurveyState.Counted or SurveyState.Closed ? [Buttons.Next(texts["Card.Survey.Results"], SurveyVerbs.Results, SurveyElements.Data(view.Survey))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Survey.Back"], SurveyVerbs.List),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static ColumnSet Line(SurveyUnitView view, InvitedLine line, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(line.Name)) { Weight = TextWeight.Bolder },
            new TextBlock(line.Answered ? texts["Card.Survey.Answered"] : line.ExpiresOn is { } on ? texts.With("Card.Survey.LinkUntil", ("On", on)) : texts["Card.Survey.NoLink"])
            {
                Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = !line.Answered, Color = line.Answered ? TextColor.Good : null,
            },
        ]),
        .. line.Answered || !view.MayHandOut ? [] : new[]
        {
            new Column("auto",
            [
                new ActionSet([Buttons.Go(
                    texts[line.ExpiresOn is null ? "Card.Survey.MakeLink" : "Card.Survey.MakeAgain"], SurveyVerbs.Link, SurveyElements.Data(view.Id),
                    (SurveyFields.Invitations, Shown.Id(line.Id.Value)))]),
            ]),
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };
}

/// <summary>转交给客户的链接 Links, shown this once.</summary>
internal static class SurveyLinksCard
{
    public static Card Write(HandedLinks links, SurveyAddress address, Texts texts)
    {
        var title = texts["Card.Survey.LinksTitle"];
        return CardDocument.Write(title, title,
        [
            .. SurveyElements.Top(title, Shown.Plain(texts.Locale == "en" && links.EnglishTitle.Length > 0 ? links.EnglishTitle : links.Title)),
            Shown.Callout(texts["Card.Survey.LinksHow"], ContainerStyle.Warning),
            .. links.Links.SelectMany((link, place) => new Element[]
            {
                new TextBlock(texts.With("Card.Survey.LinkFor", ("Name", Shown.Plain(link.Customer)), ("Code", Shown.Plain(link.Code)), ("On", link.ExpiresOn)))
                {
                    Weight = TextWeight.Bolder, Separator = place > 0, Spacing = Spacing.Medium,
                },
                new TextBlock(address.LinkOf(link.Token)) { Size = TextSize.Small, Spacing = Spacing.Small },
            }),
            Shown.Row(Buttons.Go(texts["Card.Survey.ToUnit"], SurveyVerbs.Unit, SurveyElements.Data(links.Part)), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }
}

/// <summary>预览 The questions as the customer sees them, to be tried out.</summary>
internal static class SurveyPreviewCard
{
    public static Card Write(SurveyId id, AnswerForm form, Texts texts)
    {
        var title = texts["Card.Survey.PreviewTitle"];
        return CardDocument.Write(title, title,
        [
            .. SurveyElements.Top(title, texts["Card.Survey.PreviewHow"]),
            new TextBlock(SurveyElements.Say(form.Title, texts)) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Separator = true, Spacing = Spacing.Large },
            .. form.Intro.Chinese.Length == 0 ? [] : new Element[] { new TextBlock(SurveyElements.Say(form.Intro, texts)) },
            Shown.Note(texts["Survey.Page.Anonymous"]),
            .. form.Questions.Select((question, place) => Question(question, place + 1, texts)),
            Shown.Row(Buttons.Go(texts["Card.Survey.ToSurvey"], SurveyVerbs.Show, SurveyElements.Data(id))),
        ]);
    }

    private static Element Question(AskedQuestion question, int number, Texts texts)
    {
        var label = texts.With("Card.Survey.Question", ("Number", number), ("Words", SurveyElements.Say(question.Words, texts)))
            + (question.Required ? $" ({texts["Survey.Page.Required"]})" : "");
        return question.Kind == QuestionKind.Text
            ? new TextInput { Id = question.Field, Label = label, IsMultiline = true, MaxLength = 2000 }
            : new ChoiceInput(question.Kind == QuestionKind.Score
                ? [.. Enumerable.Range(1, 5).Select(value => new Choice(value switch { 1 => texts["Survey.Page.Low"], 5 => texts["Survey.Page.High"], _ => Shown.Id(value) }, Shown.Id(value)))]
                : [.. question.Choices.Select((choice, place) => new Choice(SurveyElements.Say(choice, texts), Shown.Id(place + 1)))])
            {
                Id = question.Field,
                Label = label,
                Style = ChoiceStyle.Expanded,
                Wrap = true,
            };
    }
}
