using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>客户满意度调查 The surveys that the reader sees.</summary>
internal static class SurveyListCard
{
    private const int PageSize = 10;

    public static Card Write(SurveyList list, int page, Texts texts)
    {
        var title = texts["Card.Survey.ListTitle"];
        var pages = Math.Max(1, (list.Surveys.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write(title, title,
        [
            .. SurveyElements.Top(title, texts.With("Card.Survey.ListBelow", ("Count", list.Surveys.Count(survey => survey.State == SurveyState.Open)))),
            .. list.Surveys.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Survey.None"])]
                : list.Surveys.Skip((shown - 1) * PageSize).Take(PageSize).Select(survey => Line(survey, list.MayRun, texts)),
            .. SurveyElements.Pager(shown, pages, SurveyVerbs.List, (SurveyFields.Text, ""), texts),
            Shown.Row(
            [
                .. list.MayRun ? [Buttons.Next(texts["Card.Survey.New"], SurveyVerbs.New)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static Container Line(SurveyLine line, bool mayRun, Texts texts) => new(
    [
        new TextBlock(SurveyElements.Say(line.Title, texts)) { Weight = TextWeight.Bolder },
        new TextBlock(line.State == SurveyState.Draft
            ? texts.With("Card.Survey.Line", ("State", line.State), ("Until", line.Until))
            : texts.With("Card.Survey.LineTurnout", ("State", line.State), ("Until", line.Until), ("Answered", line.Answered), ("Invited", line.Invited)))
        {
            Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = true,
        },
        Shown.Row(
        [
            .. mayRun ? [Buttons.Go(texts["Card.Survey.Open"], SurveyVerbs.Show, SurveyElements.Data(line.Id))] : Array.Empty<CardAction>(),
            .. line.Part is { } part ? [Buttons.Go(texts["Card.Survey.OpenPart"], SurveyVerbs.Unit, SurveyElements.Data(part))] : Array.Empty<CardAction>(),
            .. line.State is SurveyState.Counted or SurveyState.Closed ? [Buttons.Go(texts["Card.Survey.Results"], SurveyVerbs.Results, SurveyElements.Data(line.Id))] : Array.Empty<CardAction>(),
        ]) with
        { Spacing = Spacing.Small },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}

/// <summary>The form: whom a survey asks, until when, and what it says above its questions.</summary>
internal static class SurveyFormCard
{
    /// <param name="id">What it will make, or the draft it changes.</param>
    public static Card Write(SurveyId id, SurveyView? draft, IReadOnlyList<UnitCard> units, Texts texts)
    {
        var title = texts["Card.Survey.FormTitle"];
        return CardDocument.Write(title, title,
        [
            .. SurveyElements.Top(title, texts["Card.Survey.FormBelow"]),
            new TextInput { Id = SurveyFields.Title, Label = texts["Card.Survey.Title"], MaxLength = Survey.Short, Value = draft?.Title.Chinese, IsRequired = true, ErrorMessage = texts["Card.Survey.Title.Wrong"] },
            new TextInput { Id = SurveyFields.English, Label = texts["Card.Survey.English"], MaxLength = Survey.Short, Value = Filled(draft?.Title.English) },
            new TextInput { Id = SurveyFields.Intro, Label = texts["Card.Survey.Intro"], MaxLength = Survey.Long, IsMultiline = true, Value = Filled(draft?.Intro.Chinese) },
            new TextInput { Id = SurveyFields.EnglishIntro, Label = texts["Card.Survey.EnglishIntro"], MaxLength = Survey.Long, IsMultiline = true, Value = Filled(draft?.Intro.English) },
            new ChoiceInput([.. Enum.GetValues<CustomerStanding>().Reverse().Select(standing => new Choice(texts.Show(standing), standing.ToString()))])
            {
                Id = SurveyFields.Kinds, Label = texts["Card.Survey.Kinds"], IsMultiSelect = true, Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = texts["Card.Survey.Kinds.Wrong"],
                Value = draft is null ? null : string.Join(',', draft.Kinds),
            },
            new ChoiceInput([.. units.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
            {
                Id = SurveyFields.Units, Label = texts["Card.Survey.Units"], IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true,
                Value = draft is null ? null : string.Join(',', draft.Units.Select(unit => Shown.Id(unit.Unit.Value))),
            },
            new DateInput { Id = SurveyFields.Until, Label = texts["Card.Survey.Until"], Value = draft is null ? null : Format.Day(draft.Until), IsRequired = true, ErrorMessage = texts["Card.Survey.Until.Wrong"] },
            Shown.Row(
                Buttons.Send(texts["Card.Survey.Save"], SurveyVerbs.Save, SurveyElements.Data(id), (SurveyFields.Version, Shown.Id(draft?.Version ?? 0))),
                Buttons.Go(texts["Card.Survey.Back"], SurveyVerbs.List)),
        ]);
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>满意度调查 One survey for who runs it: questions while they can be changed, turnout while it is open, the next step.</summary>
internal static class SurveyCard
{
    public static Card Write(SurveyView view, Texts texts)
    {
        var title = SurveyElements.Say(view.Title, texts);
        var asks = !view.Locked && view.State is SurveyState.Draft or SurveyState.Open;
        return CardDocument.Write($"{texts["Card.Survey.ListTitle"]} · {title}", title,
        [
            .. SurveyElements.Top(title, texts.With("Card.Survey.Below", ("State", view.State), ("Until", view.Until))),
            .. view.State == SurveyState.Stuck ? [Shown.Callout(texts["Card.Survey.Stuck"], ContainerStyle.Attention)] : Array.Empty<Element>(),
            new FactSet(
            [
                new Fact(texts["Card.Survey.Whom"], string.Join(texts["Card.Comma"], view.Kinds.Select(kind => texts.Show(kind)))),
                new Fact(texts["Card.Survey.WhomUnits"], string.Join(texts["Card.Comma"], view.Units.Select(unit => Shown.Plain(unit.Name)))),
            ]),
            .. view.State == SurveyState.Draft ? [] : Turnout(view, texts),
            Shown.Section(texts.With("Card.Survey.Questions", ("Count", view.Questions.Count))),
            .. view.Questions.Count == 0 ? [new TextBlock(texts["Card.Survey.NoQuestions"])] : Array.Empty<Element>(),
            .. view.Questions.Select((question, place) => Question(view, question, place + 1, asks, texts)),
            .. view.Locked && view.State == SurveyState.Open ? [Shown.Note(texts["Card.Survey.IsLocked"])] : Array.Empty<Element>(),
            .. asks ? Ask(view, texts) : [],
            .. Steps(view, texts),
            Shown.Row(Buttons.Go(texts["Card.Survey.Back"], SurveyVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static IEnumerable<Element> Turnout(SurveyView view, Texts texts) =>
    [
        Shown.Section(texts["Card.Survey.Turnout"]),
        new TextBlock(SurveyElements.Turnout(view.Answered, view.Invited, texts)),
        .. view.Units.Where(unit => unit.Invited > 0).Select(unit => SurveyElements.Line(Shown.Plain(unit.Name), unit.Answered, unit.Invited, $"{unit.Answered} / {unit.Invited}")),
    ];

    private static ColumnSet Question(SurveyView view, QuestionLine question, int number, bool asks, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(texts.With("Card.Survey.Question", ("Number", number), ("Words", SurveyElements.Say(question.Words, texts)))),
            Shown.Note(texts.With("Card.Survey.QuestionHow", ("Kind", question.Kind), ("Required", texts[question.Required ? "Card.Survey.Required" : "Card.Survey.Voluntary"]))) with { Spacing = Spacing.None },
            .. question.Choices.Count == 0 ? [] : new Element[] { Shown.Note(string.Join(" / ", question.Choices.Select(choice => SurveyElements.Say(choice, texts)))) with { Spacing = Spacing.None } },
        ]),
        .. !asks ? [] : new[]
        {
            new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Survey.Drop"], SurveyVerbs.Drop, SurveyElements.Data(view.Id), (SurveyFields.Question, Shown.Id(question.Id.Value)))])]),
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<Element> Ask(SurveyView view, Texts texts) =>
    [
        Shown.Section(texts["Card.Survey.AskTitle"]),
        new ChoiceInput([.. Enum.GetValues<QuestionKind>().Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
        {
            Id = SurveyFields.Kind, Label = texts["Card.Survey.Kind"], Style = ChoiceStyle.Compact, Placeholder = texts["Card.Survey.Choose"],
        },
        new TextInput { Id = SurveyFields.Text, Label = texts["Card.Survey.Words"], MaxLength = SurveyQuestion.Longest },
        new TextInput { Id = SurveyFields.English, Label = texts["Card.Survey.EnglishWords"], MaxLength = SurveyQuestion.Longest },
        new TextInput { Id = SurveyFields.Choices, Label = texts["Card.Survey.Choices"], IsMultiline = true, MaxLength = 620 },
        new TextInput { Id = SurveyFields.EnglishChoices, Label = texts["Card.Survey.EnglishChoices"], IsMultiline = true, MaxLength = 620 },
        new ChoiceInput([new Choice(texts["Card.Survey.Required"], "1"), new Choice(texts["Card.Survey.Voluntary"], "0")])
        {
            Id = SurveyFields.Required, Label = texts["Card.Survey.MustAnswer"], Style = ChoiceStyle.Expanded, Value = "1",
        },
        Shown.Row(Buttons.Add(texts["Card.Survey.Add"], SurveyVerbs.Ask, SurveyElements.Data(view.Id))),
    ];

    private static IEnumerable<Element> Steps(SurveyView view, Texts texts)
    {
        var data = SurveyElements.Data(view.Id);
        var preview = Buttons.Go(texts["Card.Survey.Preview"], SurveyVerbs.Preview, data);
        var copy = Buttons.Go(texts["Card.Survey.Copy"], SurveyVerbs.Copy, data, (SurveyFields.From, Shown.Id(SurveyId.New().Value)));
        return view.State switch
        {
            SurveyState.Draft =>
            [
                Shown.Note(texts["Card.Survey.OpenHow"]),
                .. Shown.Rows(
                [
                    preview, Buttons.Go(texts["Card.Survey.Edit"], SurveyVerbs.Edit, data),
                    Buttons.Next(texts["Card.Survey.OpenIt"], SurveyVerbs.Open, data, (SurveyFields.Version, Shown.Id(view.Version))),
                ]),
            ],
            SurveyState.Open => [Shown.Note(texts["Card.Survey.CloseHow"]), .. Shown.Rows([preview, copy, Buttons.Stop(texts["Card.Survey.Close"], SurveyVerbs.Close, data)])],
            SurveyState.Counted or SurveyState.Closed => Shown.Rows([Buttons.Next(texts["Card.Survey.Results"], SurveyVerbs.Results, data), copy]),
            SurveyState.Stuck => Shown.Rows([copy, Buttons.Next(texts["Card.Survey.Retry"], SurveyVerbs.Close, data)]),
            _ => Shown.Rows([copy]),
        };
    }
}
